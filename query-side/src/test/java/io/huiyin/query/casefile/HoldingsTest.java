package io.huiyin.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseHolding;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.unit.UnitId;
import io.huiyin.query.House;
import io.huiyin.query.House.Asking;
import io.huiyin.query.TestCase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Received on the Monday at nine; a weekend lies in between. */
class HoldingsTest {

    private static final TestCase COMPLAINT = TestCase.of(1, "夜间施工噪音", "凌晨两点还在施工", House.MONDAY);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant TEN = House.MONDAY.plus(HOUR);
    private static final Instant WEDNESDAY_TEN = TEN.plus(DAY.multipliedBy(2));
    private static final Instant NEXT_MONDAY_TEN = TEN.plus(DAY.multipliedBy(7));

    private House house;
    private UnitId noise;
    private UnitId roads;

    @BeforeEach
    void two_units() {
        house = House.open();
        noise = house.established("unit-noise", "环保局");
        roads = house.established("unit-roads", "交通局");
        house.registered(COMPLAINT);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void isDispatched(UnitId unit, Instant at) {
        house.happened(COMPLAINT.id().value(), new ComplaintDispatched(COMPLAINT.id(), unit, at, null));
    }

    private List<CaseHolding> holdingsAt(Instant now) {
        house.clock.moveTo(now);
        return house.file(COMPLAINT.id(), Asking.as(Role.HOTLINE_SUPERVISOR))
                .orElseThrow()
                .holdings();
    }

    @Test
    void the_hotline_has_it_until_a_unit_does_and_days_of_rest_are_nobodys() {
        isDispatched(noise, TEN);
        isDispatched(roads, WEDNESDAY_TEN);

        assertThat(holdingsAt(NEXT_MONDAY_TEN))
                .extracting(CaseHolding::unitId, CaseHolding::unitName, CaseHolding::until, CaseHolding::worked)
                .containsExactly(
                        tuple(null, null, TEN, HOUR),
                        tuple(noise, "环保局", WEDNESDAY_TEN, DAY.multipliedBy(2)),
                        tuple(roads, "交通局", null, DAY.multipliedBy(3)));
    }

    @Test
    void an_answered_case_is_held_by_nobody_any_more() {
        isDispatched(noise, TEN);
        house.happened(COMPLAINT.id().value(), COMPLAINT.replied("已责令停工", WEDNESDAY_TEN));

        assertThat(holdingsAt(NEXT_MONDAY_TEN))
                .last()
                .satisfies(last -> assertThat(last.until()).isEqualTo(WEDNESDAY_TEN))
                .satisfies(last -> assertThat(last.worked()).isEqualTo(DAY.multipliedBy(2)));
    }

    @Test
    void an_answer_entered_after_the_fact_took_no_time_of_whoever_had_the_case_later() {
        isDispatched(noise, WEDNESDAY_TEN);
        house.happened(COMPLAINT.id().value(), COMPLAINT.replied("已责令停工", TEN));

        assertThat(holdingsAt(NEXT_MONDAY_TEN)).extracting(CaseHolding::worked).containsExactly(HOUR, Duration.ZERO);
    }

    @Test
    void a_unit_works_the_days_of_its_district() {
        house.calendars.putInForce(house.withDaysOffIn("unit-noise", "2026-11-24", "2026-11-25"));
        isDispatched(noise, TEN);
        isDispatched(roads, WEDNESDAY_TEN);

        assertThat(holdingsAt(NEXT_MONDAY_TEN))
                .extracting(CaseHolding::worked)
                .containsExactly(HOUR, Duration.ofHours(14), DAY.multipliedBy(3));
    }

    @Test
    void where_the_calendar_does_not_reach_nothing_is_said() {
        isDispatched(noise, TEN);

        assertThat(holdingsAt(Instant.parse("2031-01-01T00:00:00Z")))
                .last()
                .satisfies(last -> assertThat(last.worked()).isNull());
    }
}
