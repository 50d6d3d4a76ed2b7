package io.huiyin.command.support;

import io.huiyin.api.incident.IncidentId;
import io.huiyin.command.notice.file.IncidentRegister;
import io.huiyin.command.notice.file.KnownIncident;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An incident of the district that is open, one that is closed, and none else; a test may close the open one. */
public final class KnownIncidents implements IncidentRegister {

    public static final IncidentId OPEN = new IncidentId("incident-open");
    public static final IncidentId CLOSED = new IncidentId("incident-closed");
    public static final IncidentId UNKNOWN = new IncidentId("incident-unknown");

    private final Map<IncidentId, KnownIncident> incidents = new HashMap<>(Map.of(
            OPEN, new KnownIncident(KnownUnits.DISTRICT, false),
            CLOSED, new KnownIncident(KnownUnits.DISTRICT, true)));

    @Override
    public Optional<KnownIncident> find(IncidentId incidentId) {
        return Optional.ofNullable(incidents.get(incidentId));
    }

    /** Closes the open one. */
    public void close() {
        incidents.put(OPEN, new KnownIncident(KnownUnits.DISTRICT, true));
    }
}
