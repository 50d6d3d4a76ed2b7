package io.huiyin.command.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.unit.UnitEstablished;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.api.unit.UnitRenamed;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class LedgerUnitRegisterTest {

    private static final UnitId ID = new UnitId("unit-xihu");

    private final AtomicInteger reads = new AtomicInteger();
    private final EmbeddedEventStore eventStore = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine() {
                @Override
                public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
                    reads.incrementAndGet();
                    return super.readEvents(aggregateIdentifier, firstSequenceNumber);
                }
            })
            .build();
    private final LedgerUnitRegister register = new LedgerUnitRegister(eventStore);

    private static DomainEventMessage<?> event(long sequence, Object payload) {
        return new GenericDomainEventMessage<>("Unit", ID.value(), sequence, payload);
    }

    @Test
    void a_unit_is_known_as_soon_as_it_is_established() {
        assertThat(register.isEstablished(ID)).isFalse();
        eventStore.publish(event(0, new UnitEstablished(ID, "西湖区", UnitLevel.DISTRICT, new UnitId("unit-city"))));
        assertThat(register.isEstablished(ID)).isTrue();
        assertThat(register.levelOf(ID)).hasValue(UnitLevel.DISTRICT);
    }

    @Test
    void a_unit_is_within_itself_and_whatever_stands_above_it() {
        UnitId city = new UnitId("unit-city");
        eventStore.publish(
                new GenericDomainEventMessage<>(
                        "Unit", city.value(), 0, new UnitEstablished(city, "市", UnitLevel.CITY, null)),
                event(0, new UnitEstablished(ID, "西湖区", UnitLevel.DISTRICT, city)));
        assertThat(register.isWithin(ID, ID)).isTrue();
        assertThat(register.isWithin(ID, city)).isTrue();
        assertThat(register.isWithin(city, ID)).isFalse();
        assertThat(register.parentOf(city)).isEmpty();
    }

    @Test
    void a_known_unit_is_not_looked_up_again() {
        eventStore.publish(
                event(0, new UnitEstablished(ID, "西湖区", UnitLevel.DISTRICT, new UnitId("unit-city"))),
                event(1, new UnitRenamed(ID, "西湖")));
        register.levelOf(ID);
        int afterTheFirst = reads.get();
        assertThat(register.levelOf(ID)).hasValue(UnitLevel.DISTRICT);
        assertThat(reads).hasValue(afterTheFirst);
    }
}
