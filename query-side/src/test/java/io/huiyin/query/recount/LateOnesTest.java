package io.huiyin.query.recount;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.calendar.CalendarApproved;
import io.huiyin.api.calendar.CalendarCarriedOut;
import io.huiyin.api.calendar.CalendarDrafted;
import io.huiyin.api.calendar.CalendarId;
import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.DeadlineChange;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.DeadlinesToRecount;
import io.huiyin.api.deadline.FindChangesUnderWay;
import io.huiyin.api.deadline.FindDeadlinesToRecount;
import io.huiyin.api.deadline.MoveReason;
import io.huiyin.api.deadline.MovedForUnit;
import io.huiyin.api.unit.UnitId;
import io.huiyin.query.House;
import io.huiyin.query.House.Asking;
import io.huiyin.query.TestCase;
import java.util.List;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A deadline that moves when its change was said to be carried out is not forgotten: its unit is named once more. */
class LateOnesTest {

    private static final CalendarId CALENDAR = CalendarId.OF_THE_HOUSE;
    private static final ChangeId CHANGE = ChangeId.ofCalendar(1);
    private static final UnitId NOISE = new UnitId("unit-noise");
    private static final UnitId ROADS = new UnitId("unit-roads");

    private final House house = House.open();

    @AfterEach
    void close() {
        house.close();
    }

    private void isApproved() {
        String inForce = house.calendars.inForce().contentHash();
        String tables = "{}";
        happened(
                new CalendarDrafted(CALENDAR, 1, List.of(2027), tables, "digest", "before", inForce),
                new CalendarApproved(CALENDAR, 1, tables, "before", inForce, new AccountId("account-admin")));
    }

    private void happened(DomainEvent... events) {
        house.happened(CALENDAR.value(), events);
    }

    private void moves(int number, UnitId unit) {
        TestCase complaint = TestCase.of(number, "路灯", "不亮", House.MONDAY);
        house.registered(complaint);
        DeadlineMoved moved = complaint.moved(1);
        DeadlineChange grounds = new DeadlineChange(CHANGE, MoveReason.CALENDAR_CHANGED, new AccountId("account-two"));
        house.happened(
                complaint.id().value(),
                new DeadlineMoved(moved.caseId(), moved.before(), moved.deadline(), grounds, unit));
    }

    private void isCarriedOut(long moved, @Nullable List<MovedForUnit> units) {
        happened(new CalendarCarriedOut(CALENDAR, 1, moved, 0, units));
    }

    private List<ChangeId> underWay() {
        house.settle();
        return house.ask(
                new FindChangesUnderWay(), ResponseTypes.multipleInstancesOf(ChangeId.class), Asking.as(Role.SYSTEM));
    }

    private DeadlinesToRecount work() {
        house.settle();
        return house.ask(
                        new FindDeadlinesToRecount(),
                        ResponseTypes.multipleInstancesOf(DeadlinesToRecount.class),
                        Asking.as(Role.SYSTEM))
                .get(0);
    }

    @Test
    void the_first_time_names_everybody_and_then_nothing_is_under_way() {
        isApproved();
        moves(1, NOISE);
        assertThat(underWay()).containsExactly(CHANGE);
        DeadlinesToRecount work = work();
        assertThat(work.isOnRecord()).isFalse();
        assertThat(work.times()).isZero();
        assertThat(work.units()).extracting(MovedForUnit::unitId).containsExactly(NOISE);

        isCarriedOut(1, work.units());
        assertThat(underWay()).isEmpty();
        assertThat(work().isOnRecord()).isTrue();
    }

    @Test
    void a_late_one_is_under_way_again_and_names_its_unit_alone() {
        isApproved();
        moves(1, NOISE);
        isCarriedOut(1, work().units());
        moves(2, ROADS);

        assertThat(underWay()).containsExactly(CHANGE);
        DeadlinesToRecount work = work();
        assertThat(work.isOnRecord()).isFalse();
        assertThat(work.times()).isEqualTo(1);
        assertThat(work.moved()).isEqualTo(2);
        assertThat(work.units()).extracting(MovedForUnit::unitId).containsExactly(ROADS);

        isCarriedOut(2, work.units());
        assertThat(underWay()).isEmpty();
    }

    @Test
    void one_that_moved_while_that_was_written_down_is_late() {
        isApproved();
        moves(1, NOISE);
        List<MovedForUnit> named = work().units();
        moves(2, NOISE);
        isCarriedOut(1, named);

        assertThat(work().units())
                .singleElement()
                .satisfies(unit -> assertThat(unit.unitId()).isEqualTo(NOISE))
                .satisfies(unit -> assertThat(unit.moved()).isEqualTo(1));
    }

    @Test
    void the_first_events_of_old_counted_no_units_and_nobody_is_late_for_it() {
        isApproved();
        moves(1, NOISE);
        isCarriedOut(1, null);
        assertThat(underWay()).isEmpty();
    }
}
