package io.huiyin.api.incident;

import io.huiyin.api.sealing.SealedText;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An incident was closed; everything it obliged to had ended.
 *
 * @param conclusion what remained to be said, if anything did
 */
@Revision("1")
public record IncidentClosed(
        IncidentId incidentId, @Nullable SealedText conclusion, Instant closedAt) implements IncidentEvent {}
