package io.huiyin.deadlines;

import static io.huiyin.deadlines.Fixtures.SHIPPED;
import static io.huiyin.deadlines.Fixtures.complaintReply;
import static io.huiyin.deadlines.Fixtures.shanghai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The G20 summit of 2016: nine urban districts of Hangzhou had a week off and worked three days of rest, the others not. */
class DistrictDaysTest {

    private static final String G20 = """
            {"2016": {"districtDays": [{
              "name": "G20 杭州峰会", "notice": "杭政办函〔2016〕75号", "districts": ["unit-xihu", "unit-binjiang"],
              "holidays": ["2016-09-01", "2016-09-02", "2016-09-03", "2016-09-04", "2016-09-05", "2016-09-06",
                "2016-09-07"],
              "makeupWorkdays": ["2016-08-28", "2016-09-10", "2016-09-11"]}]}}
            """;

    private static final WorkingCalendar CALENDAR = SHIPPED.with(tables(G20));

    private static CalendarTables tables(String text) {
        return CalendarTables.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SHIPPED, null);
    }

    @Test
    void in_the_district_the_week_is_off_and_the_days_of_rest_are_worked() {
        WorkingCalendar xihu = CALENDAR.in("unit-xihu");
        assertThat(xihu.classOf(LocalDate.of(2016, 9, 5)).type()).isEqualTo(DayType.HOLIDAY);
        assertThat(xihu.classOf(LocalDate.of(2016, 9, 5)).notice()).isEqualTo("杭政办函〔2016〕75号");
        assertThat(xihu.classOf(LocalDate.of(2016, 9, 10)).type()).isEqualTo(DayType.MAKE_UP_WORKDAY);
        assertThat(xihu.classOf(LocalDate.of(2016, 10, 1)).notice()).isEqualTo("国办发明电〔2015〕18号");
    }

    @Test
    void elsewhere_and_for_the_country_nothing_is_different() {
        for (WorkingCalendar there : Stream.of(CALENDAR, CALENDAR.in("unit-tonglu"), CALENDAR.in(null))
                .toList()) {
            assertThat(there.classOf(LocalDate.of(2016, 9, 5)).type()).isEqualTo(DayType.WORKDAY);
            assertThat(there.classOf(LocalDate.of(2016, 9, 10)).type()).isEqualTo(DayType.WEEKEND);
        }
    }

    @Test
    void five_working_days_from_the_monday_before_are_two_weeks_in_the_district() {
        assertThat(complaintReply(CALENDAR, "2016-08-29T09:00:00").lastDay()).isEqualTo("2016-09-05");
        assertThat(complaintReply(CALENDAR.in("unit-xihu"), "2016-08-29T09:00:00")
                        .lastDay())
                .isEqualTo("2016-09-10");
    }

    @Test
    void what_is_counted_in_a_district_names_the_whole_calendar() {
        assertThat(CALENDAR.in("unit-xihu").contentHash()).isEqualTo(CALENDAR.contentHash());
        assertThat(CALENDAR.contentHash()).isNotEqualTo(SHIPPED.contentHash());
    }

    @Test
    void the_days_that_differ_are_those_of_the_districts() {
        assertThat(SHIPPED.daysThatDiffer(CALENDAR))
                .contains(LocalDate.of(2016, 8, 28), LocalDate.of(2016, 9, 5), LocalDate.of(2016, 9, 11))
                .allMatch(day -> day.getYear() == 2016 && day.getMonthValue() >= 8 && day.getMonthValue() <= 9);
    }

    @Test
    void a_table_with_district_days_is_written_and_read_alike() {
        CalendarTables tables = tables(G20);
        assertThat(CalendarTables.ofText(tables.text()).text()).isEqualTo(tables.text());
        assertThat(SHIPPED.with(CalendarTables.ofText(tables.text()))).isEqualTo(CALENDAR);
    }

    @Test
    void the_rest_of_the_year_stands_as_it_is_in_force() {
        assertThat(tables(G20).years()).singleElement().satisfies(year -> {
            assertThat(year.isFinal()).isTrue();
            assertThat(year.holidays())
                    .isEqualTo(SHIPPED.year(2016).orElseThrow().holidays());
        });
    }

    @Test
    void a_later_file_of_the_country_keeps_them() {
        String holidayCn = "{\"year\": 2016, \"papers\": [], \"days\": ["
                + SHIPPED.year(2016).orElseThrow().holidays().stream()
                        .map("{\"date\": \"%s\", \"isOffDay\": true}"::formatted)
                        .reduce((one, other) -> one + "," + other)
                        .orElseThrow()
                + "]}";
        CalendarTables later = CalendarTables.read(
                new ByteArrayInputStream(holidayCn.getBytes(StandardCharsets.UTF_8)), CALENDAR, "another");
        assertThat(later.years())
                .singleElement()
                .satisfies(year -> assertThat(year.districtDays()).hasSize(1));
    }

    static Stream<Arguments> badOnes() {
        return Stream.of(
                Arguments.of(with("\"2016-09-05\"", "\"2016-09-08\""), CalendarFault.MAKE_UP_ON_WEEKDAY),
                Arguments.of(with("\"2016-09-10\"", "\"2016-09-10\""), CalendarFault.HOLIDAY_AND_MAKE_UP),
                Arguments.of(with("", "\"2016-10-01\""), CalendarFault.HOLIDAY_AND_MAKE_UP),
                Arguments.of(with("\"2017-09-05\"", ""), CalendarFault.DATE_OF_ANOTHER_YEAR),
                Arguments.of(with("\"2016-09-05\", \"2016-09-05\"", ""), CalendarFault.DATE_TWICE),
                Arguments.of(with("\"soon\"", ""), CalendarFault.NOT_A_DATE),
                Arguments.of(with("", ""), CalendarFault.WRONG_FIELD),
                Arguments.of("{\"2016\": {\"districtDays\": {}}}", CalendarFault.WRONG_FIELD),
                Arguments.of("{\"2016\": {\"districtDays\": [1]}}", CalendarFault.WRONG_FIELD),
                Arguments.of("{\"2016\": {\"districtDays\": [{\"city\": 1}]}}", CalendarFault.UNKNOWN_FIELD),
                Arguments.of(
                        "{\"2016\": {\"districtDays\": [{\"name\": \"G20\", \"districts\": []}]}}",
                        CalendarFault.WRONG_FIELD),
                Arguments.of(
                        G20.replace(
                                "[{",
                                "[{\"name\": \"other\", \"districts\": [\"unit-xihu\"],"
                                        + " \"holidays\": [\"2016-09-05\"], \"makeupWorkdays\": []}, {"),
                        CalendarFault.DATE_TWICE));
    }

    private static String with(String holidays, String worked) {
        return """
                {"2016": {"districtDays": [{"name": "G20", "districts": ["unit-xihu"], "holidays": [%s],
                  "makeupWorkdays": [%s]}]}}
                """.formatted(holidays, worked);
    }

    @ParameterizedTest
    @MethodSource("badOnes")
    void bad_ones_are_refused_with_one_reason(String file, CalendarFault fault) {
        assertThatThrownBy(() -> SHIPPED.with(tables(file)))
                .isInstanceOfSatisfying(
                        InvalidCalendarException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    @Test
    void a_district_without_days_of_its_own_counts_as_the_country_whatever_the_receipt() {
        Seeded.cases(300, random -> {
            String receipt = LocalDate.of(2016, 1, 4).plusDays(random.nextInt(340)) + "T09:00:00";
            assertThat(new DeadlineCounter(CALENDAR.in("unit-tonglu"))
                            .count(Fixtures.rule("complaint-reply"), shanghai(receipt)))
                    .isEqualTo(
                            new DeadlineCounter(CALENDAR).count(Fixtures.rule("complaint-reply"), shanghai(receipt)));
        });
    }
}
