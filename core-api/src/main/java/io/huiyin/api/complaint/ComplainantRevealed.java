package io.huiyin.api.complaint;

import io.huiyin.api.sealing.PersonId;
import io.huiyin.api.sealing.SealedText;
import org.axonframework.serialization.Revision;

/** Somebody looked at who complains; the envelope says who. */
@Revision("1")
public record ComplainantRevealed(ComplaintId complaintId, PersonId person, SealedText purpose)
        implements ComplaintEvent {}
