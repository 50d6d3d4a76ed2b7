package io.huiyin.command.notice.file;

import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;

/** People are told of an incident that is there and not closed. */
public record OnlyOpenIncidentsAreToldAbout(IncidentRegister incidents) {

    /**
     * The incident.
     *
     * @throws RefusedException with {@link RefusalCode#UNKNOWN_INCIDENT} or {@link RefusalCode#INCIDENT_CLOSED}
     */
    public KnownIncident check(IncidentId incidentId) {
        KnownIncident incident = incidents
                .find(incidentId)
                .orElseThrow(() -> RefusedException.because("incidentId", RefusalCode.UNKNOWN_INCIDENT, incidentId));
        if (incident.closed()) {
            throw RefusedException.because(null, RefusalCode.INCIDENT_CLOSED);
        }
        return incident;
    }
}
