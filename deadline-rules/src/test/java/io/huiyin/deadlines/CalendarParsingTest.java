package io.huiyin.deadlines;

import static io.huiyin.deadlines.Fixtures.calendar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every slip in a holiday table meets one sentence that names where it is. */
class CalendarParsingTest {

    private static final String GOOD = """
            {'_note': 'a remark', '2019': {
              'holidays': ['2019-01-01', '2019-05-01', '2019-10-01', '2019-10-02', '2019-10-03', '2019-10-04'],
              'makeupWorkdays': ['2019-09-29'],
              'statutory': ['2019-01-01', '2019-05-01', '2019-10-01', '2019-10-02', '2019-10-03'],
              'status': 'final', 'complete': true, 'notice': 'N1'}}
            """;

    @Test
    void the_table_that_the_slips_are_made_in_is_good() {
        assertThat(calendar(GOOD).lastDay()).isEqualTo("2019-12-31");
    }

    @Test
    void whether_a_year_is_complete_follows_from_its_status_where_it_is_not_said() {
        String unsaid = GOOD.replace(" 'complete': true,", "");
        LocalDate spring = LocalDate.parse("2019-03-01");

        assertThat(calendar(unsaid).classOf(spring).settled()).isTrue();
        assertThat(calendar(unsaid.replace("final", "provisional"))
                        .classOf(spring)
                        .settled())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "['2019-09-29'] | ['2019-09-30'] | the make-up workday 2019-09-30 is not a Saturday or Sunday.",
                "'2019-10-04'] | '2019-10-04', '2019-09-29'] | 2019-09-29 is both a holiday and a make-up workday.",
                "'2019-05-01', '2019-10-01', '2019-10-02', '2019-10-03', '2019-10-04'] | '2019-10-01', '2019-10-02', '2019-10-03'] "
                        + "| the statutory day 2019-05-01 is not among the holidays.",
                "'statutory': ['2019-01-01', | 'statutory': [ | the statutory day 2019-01-01 is missing.",
                "['2019-09-29'] | ['2018-09-29'] | 2018-09-29 in \"makeupWorkdays\" is a date of another year.",
                "'2019-10-04'] | '2019-10-04', '2019-10-04'] | 2019-10-04 stands twice in \"holidays\".",
                "'2019-10-04'] | '2019-02-29'] | \"2019-02-29\" in \"holidays\" is not a date like 2019-05-01.",
                "'2019-10-04'] | 20191004] | \"20191004\" in \"holidays\" is not a date like 2019-05-01.",
                "'holidays': [ | 'holiday': [ | the field \"holiday\" is not known.",
                "'makeupWorkdays': ['2019-09-29'], | | \"makeupWorkdays\" must be a list of dates.",
                "'makeupWorkdays': ['2019-09-29'] | 'makeupWorkdays': '2019-09-29' | \"makeupWorkdays\" must be a list of dates.",
                "'final' | 'done' | \"status\" must be \"final\" or \"provisional\".",
                "'status': 'final', | | \"status\" must be \"final\" or \"provisional\".",
                "'complete': true | 'complete': false | \"status\" and \"complete\" contradict each other.",
                "'complete': true | 'complete': 'yes' | \"complete\" must be true or false.",
                "'N1' | 7 | \"notice\" must be a text or null.",
                "'N1' | ' ' | \"notice\" must be a text or null.",
                "'N1' | 'N1\\nN2' | \"notice\" must be one line without control characters.",
                "'N1' | 'N1', 'dayNotices': ['2019-10-04'] | \"dayNotices\" must name a notice for each of its dates.",
                "'N1' | 'N1', 'dayNotices': {'2019-10-04': null} | \"dayNotices\" names no notice for 2019-10-04.",
                "'N1' | 'N1', 'dayNotices': {'2019-10-08': 'N2'} "
                        + "| \"dayNotices\" names 2019-10-08, which is neither a holiday nor a make-up workday.",
            })
    void a_slip_within_a_year_is_refused_with_the_year_and_the_date(String before, String after, String sentence) {
        String bad = GOOD.replace(before, after == null ? "" : after);

        assertThat(bad).isNotEqualTo(GOOD);
        assertThatExceptionOfType(InvalidCalendarException.class)
                .isThrownBy(() -> calendar(bad))
                .withMessage("Holiday table of 2019: " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'_note': 'only a remark'} | The holiday table holds no year.",
                "{'20l9': {}} | \"20l9\" is not a year; keys that are no years start with an underscore.",
                "{'2019': []} | Holiday table of 2019: its entry must be an object.",
                "['2019'] | The holiday table must be a JSON object with one entry per year.",
            })
    void something_else_than_a_table_by_years_is_refused(String bad, String sentence) {
        assertThatExceptionOfType(InvalidCalendarException.class)
                .isThrownBy(() -> calendar(bad))
                .withMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "{'2019': ", "{} {}", "{'2019': {}, '2019': {}}", "{'2019': {'a': 1, 'a': 2}}"})
    void what_is_not_one_json_object_with_distinct_keys_is_refused(String bad) {
        assertThatExceptionOfType(InvalidCalendarException.class)
                .isThrownBy(() -> calendar(bad))
                .withMessageStartingWith("The holiday table ");
    }

    @Test
    void a_table_in_another_encoding_is_refused() {
        byte[] gbk = GOOD.replace('\'', '"').replace("N1", "国办发明电〔2018〕15号").getBytes(Charset.forName("GBK"));

        assertThatExceptionOfType(InvalidCalendarException.class)
                .isThrownBy(() -> WorkingCalendar.parse(new ByteArrayInputStream(gbk)))
                .withMessageStartingWith("The holiday table is not readable JSON: ");
    }

    @Test
    void a_hole_between_years_is_refused_by_its_year() {
        String entry2019 = GOOD.substring(GOOD.indexOf("'2019'"), GOOD.lastIndexOf('}'));
        String entry2021 = entry2019.replace("2019", "2021").replace("2021-09-29", "2021-09-26");

        assertThatExceptionOfType(InvalidCalendarException.class)
                .isThrownBy(() -> calendar("{" + entry2019 + ", " + entry2021 + "}"))
                .withMessage("Holiday table of 2020: the table has years before and after it, but not this one.");
    }
}
