package io.huiyin.deadlines;

import static io.huiyin.deadlines.Fixtures.calendar;
import static io.huiyin.deadlines.Fixtures.complaintReply;
import static io.huiyin.deadlines.Fixtures.plainYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** While next year's notice is not in, a date is shown as what it is: the best known, with the earliest it could be. */
class ProvisionalDeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-16T10:00:00, 2026-12-23, false, ",
        "2026-12-17T10:00:00, 2026-12-24, true, 2026-12-24",
        // The weekend before 24 December is settled, the one after may become working days.
        "2026-12-18T10:00:00, 2026-12-25, true, 2026-12-25",
        "2026-12-24T10:00:00, 2026-12-31, true, 2026-12-29",
        // New Year's Day is statutory: no notice makes it a working day.
        "2026-12-30T10:00:00, 2027-01-07, true, 2027-01-05",
        // Spring Festival 02-05 to 02-08 cannot be worked, though 02-06 and 02-07 are a weekend.
        "2027-02-04T10:00:00, 2027-02-15, true, 2027-02-13",
        "2027-03-03T10:00:00, 2027-03-10, true, 2027-03-08",
    })
    void a_count_that_touches_unsettled_days_is_provisional_and_has_an_earliest_end(
            String received, String lastDay, boolean provisional, String earliestPossible) {
        CountedDeadline deadline = complaintReply(received);

        assertThat(deadline.lastDay()).isEqualTo(lastDay);
        assertThat(deadline.provisional()).isEqualTo(provisional);
        assertThat(
                        deadline.earliestPossible() == null
                                ? null
                                : deadline.earliestPossible().toString())
                .isEqualTo(earliestPossible);
    }

    @Test
    void each_day_says_whether_it_is_settled() {
        assertThat(complaintReply("2026-12-22T10:00:00").days())
                .extracting(ExplainedDay::settled)
                .containsExactly(true, true, false, false, false, false, false, false);
    }

    @Test
    void an_unsettled_receipt_day_alone_leaves_the_count_final() {
        String finalYear = plainYear(2027, "final");
        WorkingCalendar calendar = calendar("{" + plainYear(2026, "provisional") + "," + finalYear + "}");

        CountedDeadline deadline = complaintReply(calendar, "2026-12-31T10:00:00");

        assertThat(deadline.days().get(0).settled()).isFalse();
        assertThat(deadline.provisional()).isFalse();
        assertThat(deadline.earliestPossible()).isNull();
    }

    @Test
    void the_next_years_final_notice_settles_the_last_days_of_the_year() {
        String finalYear = plainYear(2026, "final");
        WorkingCalendar before = calendar("{" + finalYear + "," + plainYear(2027, "provisional") + "}");
        WorkingCalendar after = calendar("{" + finalYear + "," + plainYear(2027, "final") + "}");

        assertThat(complaintReply(before, "2026-12-24T10:00:00").provisional()).isTrue();
        assertThat(complaintReply(after, "2026-12-24T10:00:00").provisional()).isFalse();
    }

    @Test
    void without_any_table_for_the_next_year_the_last_days_are_unsettled_too() {
        WorkingCalendar calendar = calendar("{" + plainYear(2026, "final") + "}");

        assertThat(complaintReply(calendar, "2026-12-23T10:00:00").provisional())
                .isTrue();
    }

    @Test
    void a_count_into_a_year_without_any_table_is_refused() {
        assertThatExceptionOfType(UnknownCalendarYearException.class)
                .isThrownBy(() -> complaintReply("2027-12-28T10:00:00"))
                .satisfies(refusal -> assertThat(refusal.year()).isEqualTo(2028));
    }
}
