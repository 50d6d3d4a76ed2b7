package io.huiyin.api.incident;

import io.huiyin.api.sealing.SealedText;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * How grave an incident is was judged, or judged anew.
 *
 * @param cityLevel the level by the city's scale
 * @param before the level it had, if it had one
 * @param reason why this level
 * @param gradedAt when it was judged; no clock starts here
 */
@Revision("1")
public record IncidentGraded(
        IncidentId incidentId,
        IncidentLevel cityLevel,
        @Nullable IncidentLevel before,
        SealedText reason,
        Instant gradedAt)
        implements IncidentEvent {}
