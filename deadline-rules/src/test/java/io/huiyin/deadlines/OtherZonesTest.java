package io.huiyin.deadlines;

import static io.huiyin.deadlines.Fixtures.SHIPPED;
import static io.huiyin.deadlines.Fixtures.ruleOfOneStep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing counts on days of 24 hours or on a fixed offset. */
class OtherZonesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final DeadlineCounter counter = new DeadlineCounter(SHIPPED);

    @Test
    void the_receipt_day_and_the_end_are_those_of_the_rules_zone() {
        // 2021-03-01T01:00 in Shanghai is still Sunday 2021-02-28 in Berlin.
        Instant received = Instant.parse("2021-02-28T17:00:00Z");

        CountedDeadline deadline = counter.count(ruleOfOneStep("Europe/Berlin", "WORKDAYS", 5), received);

        assertThat(deadline.days().get(0).date()).isEqualTo("2021-02-28");
        assertThat(deadline.lastDay()).isEqualTo("2021-03-05");
        assertThat(deadline.due()).isEqualTo(Instant.parse("2021-03-05T23:00:00Z"));
        assertThat(deadline.zone()).isEqualTo(BERLIN);
    }

    @Test
    void a_count_across_a_clock_change_ends_at_local_midnight() {
        // Summer time begins on Sunday 2021-03-28.
        CountedDeadline deadline =
                counter.count(ruleOfOneStep("Europe/Berlin", "WORKDAYS", 5), Instant.parse("2021-03-24T12:00:00Z"));

        assertThat(deadline.lastDay()).isEqualTo("2021-03-31");
        assertThat(deadline.due()).isEqualTo(Instant.parse("2021-03-31T22:00:00Z"));
    }

    @Test
    void hours_are_elapsed_hours_across_a_clock_change() {
        Instant start = Instant.parse("2021-03-27T12:00:00Z");

        assertThat(counter.count(ruleOfOneStep("Europe/Berlin", "HOURS", 24), start)
                        .due())
                .isEqualTo(Instant.parse("2021-03-28T12:00:00Z"));
    }

    @Test
    void where_midnight_does_not_exist_the_end_is_the_next_days_first_instant() {
        // In Amman the clock went from 00:00 to 01:00 on Friday 2021-03-26.
        CountedDeadline deadline =
                counter.count(ruleOfOneStep("Asia/Amman", "WORKDAYS", 1), Instant.parse("2021-03-24T12:00:00Z"));

        assertThat(deadline.lastDay()).isEqualTo("2021-03-25");
        assertThat(deadline.due()).isEqualTo(Instant.parse("2021-03-25T22:00:00Z"));
    }

    @Test
    void a_day_of_23_hours_weighs_one_day() {
        List<LocalDate> days = List.of(LocalDate.parse("2021-03-28"), LocalDate.parse("2021-03-29"));

        double halfOfTheShortDay = CountedTime.elapsedShare(days, BERLIN, Instant.parse("2021-03-28T10:30:00Z"));

        assertThat(halfOfTheShortDay).isEqualTo(0.25, within(1e-12));
        assertThat(CountedTime.elapsedShare(days, BERLIN, Instant.parse("2021-03-28T22:00:00Z")))
                .isEqualTo(0.5);
    }
}
