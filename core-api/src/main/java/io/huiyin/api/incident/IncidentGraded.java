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
 * @param cacLevel the level by the scale of the national cyberspace administration; absent while nobody judged by that
 *     scale, and in revision 1
 * @param criticalInfrastructure whether the system is critical information infrastructure; absent while nobody said, and
 *     in revision 1
 */
@Revision("2")
public record IncidentGraded(
        IncidentId incidentId,
        IncidentLevel cityLevel,
        @Nullable IncidentLevel before,
        SealedText reason,
        Instant gradedAt,
        @Nullable IncidentLevel cacLevel,
        @Nullable Boolean criticalInfrastructure)
        implements IncidentEvent {

    /** A judgement by the city's scale only, as revision 1 tells it. */
    public IncidentGraded(
            IncidentId incidentId,
            IncidentLevel cityLevel,
            @Nullable IncidentLevel before,
            SealedText reason,
            Instant gradedAt) {
        this(incidentId, cityLevel, before, reason, gradedAt, null, null);
    }
}
