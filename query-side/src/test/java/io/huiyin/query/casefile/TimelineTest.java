package io.huiyin.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.EventNames;
import io.huiyin.api.complaint.AccusedUnitNamed;
import io.huiyin.api.complaint.ComplaintEvent;
import io.huiyin.api.complaint.DispatchAcknowledged;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.delivery.DeliveriesRecorded;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.DeliveryOutcome;
import io.huiyin.api.delivery.DeliveryResult;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.delivery.Trouble;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.unit.UnitEstablished;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.query.House;
import io.huiyin.query.TestCase;
import io.huiyin.query.timeline.TimelineRecord;
import io.huiyin.query.views.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final TestCase COMPLAINT = TestCase.of(1, "噪音", "夜间施工", House.MONDAY);
    private static final Instant RECORDED = House.MONDAY.plus(Duration.ofDays(30));
    private static final Instant REPLIED = House.MONDAY.plus(Duration.ofDays(1));

    private static final List<DomainEvent> ONE_OF_EACH = List.of(
            COMPLAINT.registration(),
            new AccusedUnitNamed(COMPLAINT.id(), new UnitId("unit-b")),
            COMPLAINT.dispatchedTo(new UnitId("unit-a")),
            new DispatchAcknowledged(COMPLAINT.id(), new UnitId("unit-a"), REPLIED),
            COMPLAINT.replied("好", REPLIED),
            COMPLAINT.revealed("核实"),
            COMPLAINT.registered().get(1),
            COMPLAINT.met(REPLIED),
            COMPLAINT.metLate(REPLIED),
            COMPLAINT.missed(),
            COMPLAINT.forewarned(80, REPLIED),
            COMPLAINT.warned(80, REPLIED),
            COMPLAINT.waived("撤回", REPLIED),
            COMPLAINT.moved(1),
            COMPLAINT.confirmed());

    @Test
    void every_kind_of_event_of_a_case_has_its_words() {
        assertThat(ONE_OF_EACH)
                .extracting(event -> (Object) event.getClass())
                .containsExactlyInAnyOrderElementsOf(EventNames.byName().values().stream()
                        .filter(type -> ComplaintEvent.class.isAssignableFrom(type)
                                || DeadlineEvent.class.isAssignableFrom(type))
                        .map(Object.class::cast)
                        .toList());
        assertThat(ONE_OF_EACH)
                .allSatisfy(event -> assertThat(entry(event, Map.of()).event())
                        .isEqualTo(event.getClass().getSimpleName()));
    }

    @Test
    void an_event_without_words_stops_the_reader() {
        UnitEstablished stranger = new UnitEstablished(new UnitId("unit-a"), "甲", UnitLevel.CITY, null);
        assertThatThrownBy(() -> entry(stranger, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("UnitEstablished");
    }

    @Test
    void the_envelope_says_when_it_happened_before_the_event_does() {
        Instant told = House.MONDAY.minus(Duration.ofDays(9));
        assertThat(entry(COMPLAINT.met(REPLIED), Map.of(Envelope.OCCURRED_AT, told.toString()))
                        .occurredAt())
                .isEqualTo(told);
        assertThat(entry(COMPLAINT.met(REPLIED), Map.of()).occurredAt()).isEqualTo(REPLIED);
        assertThat(entry(COMPLAINT.revealed("核实"), Map.of()).occurredAt()).isEqualTo(RECORDED);
    }

    @Test
    void the_fate_of_messages_is_told_by_kind_and_number() {
        DeliveryResult failed = new DeliveryResult(
                DeliveryId.of("complaint-1@5", "complainant"),
                Occasion.COMPLAINT_REPLIED,
                RecipientKind.COMPLAINANT,
                DeliveryOutcome.FAILED,
                REPLIED,
                "id@huiyin.example.cn",
                null,
                Trouble.REFUSED);
        TimelineRecord told = entry(new DeliveriesRecorded(COMPLAINT.caseId(), List.of(failed)), Map.of());
        assertThat(told.occurredAt()).isEqualTo(REPLIED);
        assertThat(told.details())
                .containsEntry("occasions", "COMPLAINT_REPLIED")
                .containsEntry("recipients", "COMPLAINANT")
                .containsEntry("outcomes", "FAILED")
                .containsEntry("failed", "1")
                .containsEntry("handedOver", "0")
                .containsEntry("standings", "delivery-complaint-1@5:complainant|COMPLAINANT|FAILED");
    }

    @Test
    void a_phone_keeps_its_first_three_and_last_four_digits() {
        assertThat(MaskedPhone.of("13800002207")).isEqualTo("138****2207");
        assertThat(MaskedPhone.of("0571-85251234")).isEqualTo("057*****1234");
        assertThat(MaskedPhone.of("138 0000 2207")).isEqualTo("138****2207");
        assertThat(MaskedPhone.of("8525123")).isEqualTo("*******");
        assertThat(MaskedPhone.of("110")).isEqualTo("***");
    }

    private static TimelineRecord entry(DomainEvent event, Map<String, String> more) {
        Map<String, String> metaData =
                new HashMap<>(Envelope.system("import", Origin.IMPORT).toMetaData());
        metaData.putAll(more);
        return ComplaintHappenings.TIMELINE.entry(event, new Recorded(7, 3, RECORDED, MetaData.from(metaData)));
    }
}
