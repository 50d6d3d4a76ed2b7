package io.huiyin.api.incident;

import io.huiyin.api.DomainEvent;

/** What has happened to an incident. Its obligations have events of their own, as those of every case. */
public sealed interface IncidentEvent extends DomainEvent
        permits IncidentRegistered,
                IncidentGraded,
                EmergencyPlanActivated,
                RemedialMeasureRecorded,
                AuthorityReportSubmitted,
                AuthorityReportAcknowledged,
                NoticeToAffectedRecorded,
                HandlingEnded,
                InstantCorrectionProposed,
                InstantCorrectionRejected,
                IncidentInstantsCorrected,
                IncidentClosed {

    /** Which incident. */
    IncidentId incidentId();
}
