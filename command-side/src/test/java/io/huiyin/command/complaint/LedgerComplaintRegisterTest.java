package io.huiyin.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.command.complaint.ComplaintRegister.KnownComplaint;
import io.huiyin.command.support.KnownUnits;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class LedgerComplaintRegisterTest extends ComplaintTest {

    private final EmbeddedEventStore eventStore = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final LedgerComplaintRegister register = new LedgerComplaintRegister(eventStore);

    @Test
    void a_complaint_that_never_was_is_not_known() {
        assertThat(register.find(ID)).isEmpty();
    }

    @Test
    void a_complaint_is_known_by_its_receipt_and_by_every_unit_it_was_ever_given_to() {
        happened(0, registered(registration("register-1"), MONDAY_NINE));
        assertThat(register.find(ID)).hasValue(new KnownComplaint(MONDAY_NINE, Set.of()));

        happened(1, new ComplaintDispatched(ID, KnownUnits.STREET, MONDAY_NINE, null));
        happened(2, new ComplaintDispatched(ID, KnownUnits.DISTRICT, MONDAY_NINE, null));
        assertThat(register.find(ID))
                .hasValue(new KnownComplaint(MONDAY_NINE, Set.of(KnownUnits.STREET, KnownUnits.DISTRICT)));
    }

    private void happened(long sequence, Object event) {
        eventStore.publish(new GenericDomainEventMessage<>("Complaint", ID.value(), sequence, event));
    }
}
