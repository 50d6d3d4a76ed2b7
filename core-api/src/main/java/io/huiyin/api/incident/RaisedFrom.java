package io.huiyin.api.incident;

import io.huiyin.api.complaint.ComplaintId;
import java.time.Instant;

/**
 * The complaint by which the city heard of an incident.
 *
 * @param receivedAt when the city received that complaint; the incident was detected then at the latest
 */
public record RaisedFrom(ComplaintId complaintId, Instant receivedAt) {}
