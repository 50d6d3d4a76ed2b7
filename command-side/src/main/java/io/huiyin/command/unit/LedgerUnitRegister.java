package io.huiyin.command.unit;

import io.huiyin.api.unit.UnitEstablished;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads the unit's own stream, so that it never lags; what it once found it keeps, for units stay for ever. */
public final class LedgerUnitRegister implements UnitRegister {

    private static final int MOST_KEPT = 20_000;

    private final EventStore eventStore;
    private final Map<UnitId, UnitEstablished> known = new ConcurrentHashMap<>();

    public LedgerUnitRegister(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    @Override
    public Optional<UnitLevel> levelOf(UnitId unitId) {
        return find(unitId).map(UnitEstablished::level);
    }

    @Override
    public Optional<UnitId> parentOf(UnitId unitId) {
        return find(unitId).map(UnitEstablished::parent);
    }

    private Optional<UnitEstablished> find(UnitId unitId) {
        UnitEstablished kept = known.get(unitId);
        return kept != null ? Optional.of(kept) : read(unitId);
    }

    private Optional<UnitEstablished> read(UnitId unitId) {
        DomainEventStream stream = eventStore.readEvents(unitId.value());
        while (stream.hasNext()) {
            DomainEventMessage<?> event = stream.next();
            if (event.getPayload() instanceof UnitEstablished established) {
                keep(unitId, established);
                return Optional.of(established);
            }
        }
        return Optional.empty();
    }

    private void keep(UnitId unitId, UnitEstablished established) {
        if (known.size() < MOST_KEPT) {
            known.put(unitId, established);
        }
    }
}
