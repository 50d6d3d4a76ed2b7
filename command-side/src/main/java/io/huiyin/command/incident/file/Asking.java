package io.huiyin.command.incident.file;

import io.huiyin.api.envelope.Envelope;

/**
 * Who asks something of which incident.
 *
 * @param digest digest of the wish
 */
public record Asking(Envelope asker, IncidentState state, String digest) {}
