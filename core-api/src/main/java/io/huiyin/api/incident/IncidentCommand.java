package io.huiyin.api.incident;

import io.huiyin.api.Command;

/** What can be asked of an incident. */
public sealed interface IncidentCommand extends Command
        permits RegisterIncident,
                GradeIncident,
                ActivateEmergencyPlan,
                RecordRemedialMeasure,
                SubmitAuthorityReport,
                RecordAcknowledgement,
                RecordNoticeToAffected,
                EndHandling,
                WaiveObligation,
                WarnOfObligation,
                RecordMissedObligation,
                RecountObligation,
                CorrectIncidentInstants,
                DecideOnCorrection,
                RecordIncidentDeliveries,
                CloseIncident {

    /** Which incident. */
    IncidentId incidentId();
}
