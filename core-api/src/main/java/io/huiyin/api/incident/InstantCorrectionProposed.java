package io.huiyin.api.incident;

import io.huiyin.api.sealing.SealedText;
import org.axonframework.serialization.Revision;

/**
 * Somebody wants instants of an incident corrected so that clocks may win time; nothing moves before a second person
 * agrees.
 *
 * @param correction its number within the incident, from 1
 * @param before what is on record
 * @param proposed what should be
 * @param reason why what is on record is wrong
 * @param evidence what proves it
 */
@Revision("1")
public record InstantCorrectionProposed(
        IncidentId incidentId,
        int correction,
        IncidentInstants before,
        IncidentInstants proposed,
        SealedText reason,
        SealedText evidence)
        implements IncidentEvent {}
