package io.huiyin.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.FindFreshness;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.delivery.SendingReleased;
import io.huiyin.api.mail.MailAddress;
import io.huiyin.api.unit.DutyHours;
import io.huiyin.api.unit.FindUnitContacts;
import io.huiyin.api.unit.FindUnits;
import io.huiyin.api.unit.UnitContacts;
import io.huiyin.api.unit.UnitContactsSet;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.query.House.Asking;
import io.huiyin.query.views.PositionSignal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.Test;

/** The reading side as a whole, with Axon's own processors. */
class QuerySideTest {

    private static final Asking SUPERVISOR = Asking.as(Role.HOTLINE_SUPERVISOR);
    private static final TestCase COMPLAINT = TestCase.of(1, "噪音", "夜间施工", House.MONDAY);

    @Test
    void a_rebuild_while_the_house_runs_loses_nothing_and_reading_goes_on() {
        try (House house = House.open()) {
            house.registered(COMPLAINT);
            house.settle();
            String before = house.storage.views().current().name();
            List<Long> progress = new ArrayList<>();
            house.querySide().rebuildViews(house.axon(), (done, total) -> progress.add(done));
            house.happened(COMPLAINT.id().value(), COMPLAINT.dispatchedTo(house.established("unit-a", "城管局")));
            assertThat(house.storage.views().current().name()).isNotEqualTo(before);
            assertThat(progress).endsWith(2L);
            assertThat(house.file(COMPLAINT.id(), SUPERVISOR).orElseThrow().timeline())
                    .hasSize(3);
        }
    }

    @Test
    void an_event_that_no_view_shows_counts_as_read_too() {
        try (House house = House.open()) {
            house.registered(COMPLAINT);
            house.happened("sending-1", new SendingReleased("好了"));
            house.settle();
            house.find(CaseFilter.ANY);
            assertThat(house.ask(
                                    new FindFreshness(),
                                    ResponseTypes.instanceOf(Freshness.class),
                                    Asking.as(Role.AUDITOR))
                            .position())
                    .isEqualTo(house.ledger.head());
        }
    }

    @Test
    void units_are_listed_by_the_sound_of_their_names() {
        try (House house = House.open()) {
            house.established("unit-b", "乙");
            house.established("unit-c", "住房局");
            house.established("unit-a", "甲");
            house.settle();
            assertThat(house.ask(new FindUnits(), ResponseTypes.multipleInstancesOf(UnitSummary.class), SUPERVISOR))
                    .extracting(UnitSummary::name)
                    .containsExactly("甲", "乙", "住房局");
        }
    }

    @Test
    void a_unit_is_reached_as_was_said_last() {
        try (House house = House.open()) {
            UnitId unit = house.established("unit-a", "城管局");
            UnitContacts contacts = new UnitContacts(
                    new MailAddress("desk@unit.example.cn"),
                    null,
                    new DutyHours(LocalTime.of(8, 30), LocalTime.of(17, 30)));
            house.happened(
                    unit.value(),
                    new UnitContactsSet(unit, new UnitContacts(new MailAddress("old@unit.example.cn"), null, null)),
                    new UnitContactsSet(unit, contacts));
            house.established("unit-b", "住房局");
            house.settle();
            assertThat(house.ask(
                            new FindUnitContacts(unit),
                            ResponseTypes.optionalInstanceOf(UnitContacts.class),
                            SUPERVISOR))
                    .contains(contacts);
            assertThat(house.ask(
                            new FindUnitContacts(new UnitId("unit-b")),
                            ResponseTypes.optionalInstanceOf(UnitContacts.class),
                            SUPERVISOR))
                    .isEmpty();
        }
    }

    @Test
    void a_case_is_listed_by_this_node_even_if_its_views_stand_still() {
        try (House house = House.open()) {
            house.axon()
                    .eventProcessingConfiguration()
                    .eventProcessor("views")
                    .orElseThrow()
                    .shutDown();
            house.registered(COMPLAINT);
            assertThat(house.find(CaseFilter.ANY).total()).isEqualTo(1);
        }
    }

    @Test
    void who_waits_for_a_position_is_told_when_it_is_reached_here() {
        PositionSignal signal = new PositionSignal();
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(
                () -> signal.await(7, signal::position, Duration.ofSeconds(20), Duration.ofSeconds(20)));
        signal.reached(6);
        signal.reached(7);
        assertThat(waiting.orTimeout(20, TimeUnit.SECONDS).join()).isTrue();
    }

    @Test
    void who_waits_for_a_position_finds_it_reached_by_another_node() {
        AtomicLong elsewhere = new AtomicLong(3);
        PositionSignal signal = new PositionSignal();
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(
                () -> signal.await(7, elsewhere::get, Duration.ofSeconds(20), Duration.ofMillis(1)));
        elsewhere.set(7);
        assertThat(waiting.orTimeout(20, TimeUnit.SECONDS).join()).isTrue();
    }

    @Test
    void patience_ends() {
        PositionSignal signal = new PositionSignal();
        assertThat(signal.await(7, signal::position, Duration.ofMillis(5), Duration.ofMillis(1)))
                .isFalse();
    }
}
