package io.huiyin.command.notice.file;

import io.huiyin.api.incident.IncidentClosed;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentRegistered;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads the incident's own stream, so that it never lags. */
public final class LedgerIncidentRegister implements IncidentRegister {

    private final EventStore eventStore;

    public LedgerIncidentRegister(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    @Override
    public Optional<KnownIncident> find(IncidentId incidentId) {
        DomainEventStream stream = eventStore.readEvents(incidentId.value());
        Optional<KnownIncident> known = Optional.empty();
        while (stream.hasNext()) {
            Object event = stream.next().getPayload();
            if (event instanceof IncidentRegistered registered) {
                known = Optional.of(new KnownIncident(registered.unitId(), false));
            } else if (event instanceof IncidentClosed) {
                known = known.map(incident -> new KnownIncident(incident.unitId(), true));
            }
        }
        return known;
    }
}
