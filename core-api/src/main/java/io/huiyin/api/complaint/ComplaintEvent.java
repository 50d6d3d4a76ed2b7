package io.huiyin.api.complaint;

import io.huiyin.api.DomainEvent;

/** What has happened to a complaint. */
public sealed interface ComplaintEvent extends DomainEvent
        permits ComplaintRegistered,
                AccusedUnitNamed,
                ComplaintDispatched,
                DispatchAcknowledged,
                ComplaintReplied,
                ComplainantRevealed {

    /** Which complaint. */
    ComplaintId complaintId();
}
