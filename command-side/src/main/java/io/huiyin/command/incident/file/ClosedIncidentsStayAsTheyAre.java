package io.huiyin.command.incident.file;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;

/** Nothing more is decided about a closed incident. */
public record ClosedIncidentsStayAsTheyAre(IncidentState state) {

    /**
     * Refuses a closed incident.
     *
     * @throws RefusedException with {@link RefusalCode#INCIDENT_CLOSED}
     */
    public void check() {
        if (state.closed()) {
            throw RefusedException.because(null, RefusalCode.INCIDENT_CLOSED);
        }
    }
}
