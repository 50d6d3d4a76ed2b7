package io.huiyin.deadlines;

import static io.huiyin.deadlines.Fixtures.SHANGHAI;
import static io.huiyin.deadlines.Fixtures.shanghai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MilestoneDatesTest {

    private final DeadlineRules rules = DeadlineRules.shipped();
    private final WorkingCalendar calendar = WorkingCalendar.shipped();
    private final MilestoneDates dates = new MilestoneDates(calendar);

    private static CountedSpan spanOf(CountedDeadline counted) {
        return new CountedSpan(counted.start(), counted.due(), counted.zone(), counted.countedDays());
    }

    @Test
    void a_reply_in_working_days_has_its_milestones_at_shares_of_them() {
        DeadlineRule rule = rules.byId("complaint-reply");
        // Monday; the last day is the Monday after.
        CountedDeadline counted = new DeadlineCounter(calendar).count(rule, shanghai("2026-11-23T09:00:00"));

        assertThat(dates.of(rule.step("reply"), spanOf(counted)))
                .extracting(dated -> dated.milestone().name(), DatedMilestone::at)
                .containsExactly(
                        tuple("50-percent", shanghai("2026-11-26T12:00:00")),
                        tuple("80-percent", shanghai("2026-11-28T00:00:00")),
                        tuple("100-percent", counted.due()),
                        tuple("120-percent", shanghai("2026-12-02T00:00:00")));
    }

    @Test
    void a_report_in_hours_has_shares_of_its_hours_and_a_lead_before_its_end_in_the_order_of_time() {
        DeadlineRule rule = rules.byId("incident-report");
        Instant start = shanghai("2026-11-27T22:00:00");
        CountedDeadline counted = new DeadlineCounter(calendar).count(rule, start);

        assertThat(dates.of(rule.step("report"), spanOf(counted)))
                .extracting(dated -> dated.milestone().name(), DatedMilestone::at)
                .containsExactly(
                        tuple("50-percent", start.plusSeconds(12 * 3600)),
                        tuple("4-hours-before", start.plusSeconds(20 * 3600)),
                        tuple("100-percent", start.plusSeconds(24 * 3600)));
    }

    @Test
    void a_rule_in_calendar_days_counts_on_in_calendar_days() {
        DeadlineStep step = new DeadlineStep(
                "summary",
                RuleAct.FINAL_REPORT,
                OffsetUnit.DAYS,
                30,
                0,
                null,
                null,
                List.of(),
                List.of(),
                List.of(new Milestone(110, null, List.of("handler"))));
        LocalDate first = LocalDate.of(2026, 9, 1);
        List<LocalDate> thirty =
                IntStream.range(0, 30).mapToObj(first::plusDays).toList();

        // 30 September is the last day; the three further days are holidays.
        assertThat(dates.of(
                        step,
                        new CountedSpan(
                                shanghai("2026-08-31T09:00:00"), shanghai("2026-10-01T00:00:00"), SHANGHAI, thirty)))
                .extracting(DatedMilestone::at)
                .containsExactly(shanghai("2026-10-04T00:00:00"));
    }

    @Test
    void a_rule_is_found_by_its_version_only() {
        assertThat(rules.byReference("complaint-reply@2")).contains(rules.byId("complaint-reply"));
        assertThat(rules.byReference("complaint-reply@3")).isEmpty();
    }
}
