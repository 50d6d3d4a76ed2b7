package io.huiyin.command.notice.file;

import io.huiyin.api.incident.IncidentId;
import java.util.Optional;

/** Which incidents there are. What is on record of one is seen at once, on every node. Thread-safe. */
public interface IncidentRegister {

    /** An incident; empty when there is none under this id. */
    Optional<KnownIncident> find(IncidentId incidentId);
}
