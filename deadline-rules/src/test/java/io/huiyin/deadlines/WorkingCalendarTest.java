package io.huiyin.deadlines;

import static io.huiyin.deadlines.Fixtures.SHIPPED;
import static io.huiyin.deadlines.Fixtures.calendar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static final String YEAR_2019 = """
            {'2019': {
              'holidays': ['2019-01-01', '2019-05-01', '2019-10-01', '2019-10-02', '2019-10-03'],
              'makeupWorkdays': ['2019-09-29'],
              'statutory': ['2019-01-01', '2019-05-01', '2019-10-01', '2019-10-02', '2019-10-03'],
              'status': 'final', 'complete': true, 'notice': 'N1'}}
            """;

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, WORKDAY",
        "2026-02-14, MAKE_UP_WORKDAY",
        "2026-02-15, HOLIDAY",
        "2026-03-01, WEEKEND",
        "2024-02-09, WORKDAY",
        "2020-02-03, WORKDAY",
    })
    void a_day_is_what_the_notices_make_of_it(LocalDate day, DayType type) {
        assertThat(SHIPPED.classOf(day).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"2010-12-31, 2010", "2028-01-01, 2028"})
    void a_day_of_an_unknown_year_is_refused(LocalDate day, int year) {
        assertThatExceptionOfType(UnknownCalendarYearException.class)
                .isThrownBy(() -> SHIPPED.classOf(day))
                .withMessage("The working calendar holds the years 2011 to 2027, not %d.", year)
                .satisfies(refusal -> assertThat(refusal.year()).isEqualTo(year));
    }

    @Test
    void the_last_days_of_a_year_are_settled_only_with_the_next_years_notice() {
        assertThat(isSettled("2025-12-24")).isTrue();
        assertThat(isSettled("2025-12-31")).isTrue();
        assertThat(isSettled("2026-12-23")).isTrue();
        assertThat(isSettled("2026-12-24")).isFalse();
        assertThat(isSettled("2026-12-31")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-01", "2027-06-15", "2027-12-31"})
    void no_day_of_a_year_without_a_final_table_is_settled(String day) {
        assertThat(isSettled(day)).isFalse();
    }

    @Test
    void working_days_to_a_reply_leave_out_the_receipt_day_and_include_the_reply_day() {
        assertThat(workdays("2026-02-13", "2026-02-13")).isZero();
        assertThat(workdays("2026-02-13", "2026-02-14")).isEqualTo(1);
        assertThat(workdays("2026-02-13", "2026-02-23")).isEqualTo(1);
        assertThat(workdays("2026-02-13", "2026-02-24")).isEqualTo(2);
        assertThat(workdays("2026-02-14", "2026-02-15")).isZero();
        assertThat(workdays("2026-02-24", "2026-02-13")).isZero();
        assertThat(workdays("2018-12-28", "2019-01-02")).isEqualTo(2);
    }

    @Test
    void working_days_across_an_unknown_year_are_refused() {
        assertThatExceptionOfType(UnknownCalendarYearException.class)
                .isThrownBy(() -> workdays("2027-12-30", "2028-01-04"));
    }

    @Test
    void the_hash_is_that_of_the_meaning_and_not_of_the_writing() {
        String rewritten = YEAR_2019
                .replace("{'2019'", "{'_note': 'a remark', '2019'")
                .replace(
                        "'2019-10-01', '2019-10-02', '2019-10-03'], 'm",
                        "'2019-10-03', '2019-10-01', '2019-10-02'], 'm")
                .replace("'2019-01-01', '2019-05-01'", "'2019-05-01',   '2019-01-01'")
                .replace(
                        "'notice': 'N1'",
                        "'notice': 'N1', 'sources': ['somebody'], 'dayNotices': {'2019-09-29': 'N1'}");

        assertThat(rewritten).isNotEqualTo(YEAR_2019);
        assertThat(calendar(rewritten).contentHash())
                .isEqualTo(calendar(YEAR_2019).contentHash())
                .matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "['2019-09-29'] | ['2019-09-28']",
                "['2019-09-29'] | []",
                "'holidays': ['2019-01-01', | 'holidays': ['2019-01-01', '2019-01-02',",
                "'status': 'final', 'complete': true | 'status': 'provisional', 'complete': false",
                "'notice': 'N1' | 'notice': 'N2'",
                "'notice': 'N1' | 'notice': null",
                "'notice': 'N1' | 'notice': 'N1', 'dayNotices': {'2019-10-03': 'N2'}",
            },
            quoteCharacter = '~')
    void another_meaning_has_another_hash(String before, String after) {
        String changed = YEAR_2019.replace(before, after);

        assertThat(changed).isNotEqualTo(YEAR_2019);
        assertThat(calendar(changed).contentHash())
                .isNotEqualTo(calendar(YEAR_2019).contentHash());
    }

    @Test
    void a_day_off_that_becomes_statutory_changes_the_hash() {
        String dayOff = YEAR_2019.replace("'holidays': ['2019-01-01',", "'holidays': ['2019-01-01', '2019-05-02',");
        String statutory = dayOff.replace("'statutory': ['2019-01-01',", "'statutory': ['2019-01-01', '2019-05-02',");

        assertThat(calendar(statutory).contentHash())
                .isNotEqualTo(calendar(dayOff).contentHash());
    }

    @Test
    void the_shipped_seed_keeps_its_identity() {
        // Changes only when the shipped data does; running deadlines carry it.
        assertThat(WorkingCalendar.shipped().contentHash())
                .isEqualTo("4e5b728f0b5dc72ddbd96167584584847e74b274812b7cbbd20edfb62a5b613f");
    }

    private static boolean isSettled(String day) {
        return SHIPPED.classOf(LocalDate.parse(day)).settled();
    }

    private static int workdays(String receiptDay, String replyDay) {
        return SHIPPED.workdaysAfterUpTo(LocalDate.parse(receiptDay), LocalDate.parse(replyDay));
    }
}
