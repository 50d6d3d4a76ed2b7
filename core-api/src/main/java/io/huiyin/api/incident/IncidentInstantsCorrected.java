package io.huiyin.api.incident;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.sealing.SealedText;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Instants of an incident were corrected. Clocks that start from them move, each by an event of its own that follows
 * this one. Who decided it, the envelope says.
 *
 * @param correction its number within the incident, from 1
 * @param before what was on record
 * @param corrected what is on record now
 * @param reason why what was on record is wrong
 * @param evidence what proves it
 * @param proposedBy who proposed it; absent where nobody else had to agree
 */
@Revision("1")
public record IncidentInstantsCorrected(
        IncidentId incidentId,
        int correction,
        IncidentInstants before,
        IncidentInstants corrected,
        SealedText reason,
        SealedText evidence,
        @Nullable AccountId proposedBy)
        implements IncidentEvent {}
