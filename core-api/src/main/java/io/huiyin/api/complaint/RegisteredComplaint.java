package io.huiyin.api.complaint;

import io.huiyin.api.deadline.Deadline;

/**
 * The answer to a registration.
 *
 * @param deadline when the reply is due, and why
 * @param alreadyThere whether the case had been registered before with the same content, so that nothing was added
 */
public record RegisteredComplaint(
        ComplaintId complaintId, CaseNumber number, Deadline deadline, boolean alreadyThere) {}
