package io.huiyin.command.complaint;

import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Reads the complaint's own stream, so that it never lags. */
public final class LedgerComplaintRegister implements ComplaintRegister {

    private final EventStore eventStore;

    public LedgerComplaintRegister(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    @Override
    public Optional<KnownComplaint> find(ComplaintId complaintId) {
        DomainEventStream stream = eventStore.readEvents(complaintId.value());
        Instant receivedAt = null;
        Set<UnitId> units = new HashSet<>();
        while (stream.hasNext()) {
            Object event = stream.next().getPayload();
            receivedAt = receiptIn(event, receivedAt);
            if (event instanceof ComplaintDispatched dispatched) {
                units.add(dispatched.unitId());
            }
        }
        return Optional.ofNullable(receivedAt).map(received -> new KnownComplaint(received, units));
    }

    private static @Nullable Instant receiptIn(Object event, @Nullable Instant known) {
        return event instanceof ComplaintRegistered registered ? registered.receivedAt() : known;
    }
}
