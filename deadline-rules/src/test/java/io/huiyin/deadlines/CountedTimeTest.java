package io.huiyin.deadlines;

import static io.huiyin.deadlines.Fixtures.SHANGHAI;
import static io.huiyin.deadlines.Fixtures.SHIPPED;
import static io.huiyin.deadlines.Fixtures.complaintReply;
import static io.huiyin.deadlines.Fixtures.shanghai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTimeTest {

    // Received on Friday 2026-02-13; counted: 14 (make-up Saturday), then after Spring Festival 24, 25, 26, 27.
    private static final CountedDeadline DEADLINE = complaintReply("2026-02-13T09:00:00");

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T09:00:00, 0.0, 5",
        "2026-02-14T00:00:00, 0.0, 4",
        "2026-02-14T12:00:00, 0.1, 4",
        "2026-02-15T00:00:00, 0.2, 4",
        "2026-02-19T18:30:00, 0.2, 4",
        "2026-02-24T00:00:00, 0.2, 3",
        "2026-02-26T12:00:00, 0.7, 1",
        "2026-02-27T00:00:00, 0.8, 0",
        "2026-02-27T18:00:00, 0.95, 0",
        "2026-02-28T00:00:00, 1.0, 0",
        "2026-03-15T00:00:00, 1.0, 0",
    })
    void the_share_grows_on_counted_days_only(String at, double share, int workdaysLeft) {
        List<LocalDate> days = DEADLINE.countedDays();

        assertThat(CountedTime.elapsedShare(days, SHANGHAI, shanghai(at))).isEqualTo(share, within(1e-12));
        assertThat(CountedTime.workdaysLeft(days, SHANGHAI, shanghai(at))).isEqualTo(workdaysLeft);
    }

    @Test
    void the_share_is_exactly_one_at_the_due_instant_and_less_before() {
        List<LocalDate> days = DEADLINE.countedDays();

        assertThat(CountedTime.elapsedShare(days, SHANGHAI, DEADLINE.due())).isEqualTo(1.0);
        assertThat(CountedTime.elapsedShare(days, SHANGHAI, DEADLINE.due().minusMillis(1)))
                .isLessThan(1.0);
    }

    @Test
    void the_share_never_falls_and_stays_between_0_and_1() {
        Seeded.cases(1_000, random -> {
            Instant at = DEADLINE.start().plusSeconds(random.nextLong(-86_400L * 3, 86_400L * 30));
            double share = CountedTime.elapsedShare(DEADLINE.countedDays(), SHANGHAI, at);
            double later = CountedTime.elapsedShare(
                    DEADLINE.countedDays(), SHANGHAI, at.plusSeconds(random.nextLong(86_400L * 3)));

            assertThat(share).isBetween(0.0, 1.0);
            assertThat(later).isGreaterThanOrEqualTo(share);
        });
    }

    @Test
    void there_is_no_share_of_no_days() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountedTime.elapsedShare(List.of(), SHANGHAI, Instant.EPOCH))
                .withMessage("There is no share of no counted days.");
    }

    @ParameterizedTest
    @CsvSource({
        "1,   2026-02-14T01:12:00",
        "20,  2026-02-15T00:00:00",
        "50,  2026-02-25T12:00:00",
        "80,  2026-02-27T00:00:00",
        "100, 2026-02-28T00:00:00",
        "120, 2026-03-01T00:00:00",
        "140, 2026-03-03T00:00:00",
        "150, 2026-03-03T12:00:00",
    })
    void a_share_comes_at_the_end_of_what_it_counts_and_goes_on_in_further_working_days(int percent, String at) {
        assertThat(CountedTime.instantOfShare(DEADLINE.countedDays(), SHANGHAI, percent, SHIPPED))
                .isEqualTo(shanghai(at));
    }

    @Test
    void up_to_the_due_instant_the_instant_of_a_share_is_the_first_at_which_it_has_elapsed() {
        for (int percent = 1; percent <= 100; percent++) {
            List<LocalDate> days = DEADLINE.countedDays();
            Instant at = CountedTime.instantOfShare(days, SHANGHAI, percent, SHIPPED);

            assertThat(CountedTime.elapsedShare(days, SHANGHAI, at)).isEqualTo(percent / 100.0, within(1e-12));
            assertThat(CountedTime.elapsedShare(days, SHANGHAI, at.minusMillis(1)))
                    .isLessThan(percent / 100.0);
        }
    }

    @Test
    void a_larger_share_always_comes_later() {
        Instant before = Instant.MIN;
        for (int percent = 1; percent <= 400; percent++) {
            Instant at = CountedTime.instantOfShare(DEADLINE.countedDays(), SHANGHAI, percent, SHIPPED);
            assertThat(at).isAfter(before);
            before = at;
        }
    }

    @Test
    void where_the_calendar_ends_monday_to_friday_count_on() {
        // The last days of 2027; 1 January 2028 is a Saturday.
        List<LocalDate> days = List.of(LocalDate.of(2027, 12, 30), LocalDate.of(2027, 12, 31));

        assertThat(CountedTime.instantOfShare(days, SHANGHAI, 150, SHIPPED)).isEqualTo(shanghai("2028-01-04T00:00:00"));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void there_is_no_instant_of_nothing(int percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountedTime.instantOfShare(DEADLINE.countedDays(), SHANGHAI, percent, SHIPPED));
    }

    @Test
    void there_is_no_instant_in_no_days() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountedTime.instantOfShare(List.of(), SHANGHAI, 50, SHIPPED));
    }
}
