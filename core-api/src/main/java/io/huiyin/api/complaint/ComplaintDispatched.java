package io.huiyin.api.complaint;

import io.huiyin.api.sealing.SealedText;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A complaint was given to a unit. */
@Revision("1")
public record ComplaintDispatched(
        ComplaintId complaintId,
        UnitId unitId,
        Instant dispatchedAt,
        @Nullable SealedText instruction) implements ComplaintEvent {}
