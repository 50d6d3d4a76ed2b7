package io.huiyin.deadlines;

import static io.huiyin.deadlines.Fixtures.SHIPPED;
import static io.huiyin.deadlines.Fixtures.calendar;
import static io.huiyin.deadlines.Fixtures.endOf;
import static io.huiyin.deadlines.Fixtures.plainYear;
import static io.huiyin.deadlines.Fixtures.rule;
import static io.huiyin.deadlines.Fixtures.ruleOfOneStep;
import static io.huiyin.deadlines.Fixtures.shanghai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours, at once, calendar days and months. */
class OtherUnitsTest {

    private final DeadlineCounter counter = new DeadlineCounter(SHIPPED);
    private final DeadlineRule incidentReport = rule("incident-report");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-03-05T17:00:00", // into a weekend
                "2026-02-16T23:59:59", // within Spring Festival
                "2035-06-01T00:00:00.000000001", // in a year no calendar knows
                "2009-01-01T00:00:00"
            })
    void twenty_four_hours_are_exact_and_never_moved(String start) {
        CountedDeadline deadline = counter.count(incidentReport, shanghai(start));

        assertThat(deadline.due()).isEqualTo(shanghai(start).plus(Duration.ofHours(24)));
        assertThat(deadline.rule()).isEqualTo("incident-report@2");
        assertThat(deadline.lastDay()).isNull();
        assertThat(deadline.provisional()).isFalse();
        assertThat(deadline.earliestPossible()).isNull();
        assertThat(deadline.days()).isEmpty();
    }

    @Test
    void a_report_at_the_last_instant_is_in_time_and_one_nanosecond_later_is_not() {
        CountedDeadline deadline = counter.count(incidentReport, shanghai("2021-03-05T17:00:00"));

        assertThat(deadline.isKeptBy(shanghai("2021-03-06T17:00:00"))).isTrue();
        assertThat(deadline.isKeptBy(shanghai("2021-03-06T17:00:00").plusNanos(1)))
                .isFalse();
    }

    @Test
    void the_emergency_plan_has_its_grace_and_the_affected_are_told_at_the_latest_with_the_report() {
        Instant start = shanghai("2021-03-05T23:45:00");

        assertThat(counter.count(incidentReport, "plan", start).due()).isEqualTo(shanghai("2021-03-06T00:15:00"));
        assertThat(counter.count(incidentReport, "notice-to-affected", start).due())
                .isEqualTo(counter.count(incidentReport, "report", start).due());
    }

    @Test
    void a_step_that_the_rule_does_not_have_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counter.count(incidentReport, "summary", Instant.EPOCH))
                .withMessage("Rule incident-report@2 has no step summary.");
    }

    @ParameterizedTest
    @CsvSource({
        // Ends on a working day.
        "2021-03-01T09:00:00, DAYS, 15, 2021-03-16",
        // Ends on a Sunday, and on the first day of a holiday: the day after the rest.
        "2021-03-01T09:00:00, DAYS, 13, 2021-03-15",
        "2021-09-01T09:00:00, DAYS, 30, 2021-10-08",
        // A make-up Saturday is no rest day.
        "2021-10-01T09:00:00, DAYS, 8, 2021-10-09",
        "2021-03-16T00:00:00, MONTHS, 1, 2021-04-16",
        // No such day in the month: its last day. 2023-02-28 is a Tuesday.
        "2023-01-31T09:00:00, MONTHS, 1, 2023-02-28",
        "2024-01-31T09:00:00, MONTHS, 1, 2024-02-29",
    })
    void calendar_days_and_months_end_at_24_00_and_roll_over_rest_days(
            String start, String unit, int offset, String lastDay) {
        CountedDeadline deadline = counter.count(ruleOfOneStep("Asia/Shanghai", unit, offset), shanghai(start));

        assertThat(deadline.lastDay()).isEqualTo(lastDay);
        assertThat(deadline.due()).isEqualTo(endOf(lastDay));
        assertThat(deadline.provisional()).isFalse();
        assertThat(deadline.countedDays().get(deadline.countedDays().size() - 1))
                .isEqualTo(lastDay);
        assertThat(deadline.countedDays()).hasSize(deadline.days().size() - 1);
    }

    @Test
    void calendar_days_are_provisional_only_where_their_end_is_unsettled() {
        DeadlineRule tenDays = ruleOfOneStep("Asia/Shanghai", "DAYS", 10);
        CountedDeadline acrossNewYear =
                counter.count(ruleOfOneStep("Asia/Shanghai", "DAYS", 20), shanghai("2021-12-20T09:00:00"));
        // Ends on Saturday 2026-12-26, which the notice for 2027 might make a working day.
        CountedDeadline unsettledEnd = counter.count(tenDays, shanghai("2026-12-16T09:00:00"));
        CountedDeadline settledEnd = counter.count(tenDays, shanghai("2026-12-13T09:00:00"));

        CountedDeadline unsettledOnTheWay = new DeadlineCounter(
                        calendar("{" + plainYear(2026, "provisional") + "," + plainYear(2027, "final") + "}"))
                .count(ruleOfOneStep("Asia/Shanghai", "DAYS", 20), shanghai("2026-12-20T09:00:00"));
        CountedDeadline onlyTheEndUnsettled =
                counter.count(ruleOfOneStep("Asia/Shanghai", "DAYS", 1), shanghai("2026-12-23T09:00:00"));

        assertThat(acrossNewYear.provisional()).isFalse();
        assertThat(unsettledOnTheWay.lastDay()).isEqualTo("2027-01-11");
        assertThat(unsettledOnTheWay.provisional()).isFalse();
        assertThat(onlyTheEndUnsettled.lastDay()).isEqualTo("2026-12-24");
        assertThat(onlyTheEndUnsettled.provisional()).isTrue();
        assertThat(unsettledEnd.lastDay()).isEqualTo("2026-12-28");
        assertThat(unsettledEnd.provisional()).isTrue();
        assertThat(unsettledEnd.earliestPossible()).isEqualTo("2026-12-26");
        assertThat(settledEnd.lastDay()).isEqualTo("2026-12-23");
        assertThat(settledEnd.provisional()).isFalse();
    }
}
