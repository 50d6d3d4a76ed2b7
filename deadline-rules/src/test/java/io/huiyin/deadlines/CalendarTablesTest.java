package io.huiyin.deadlines;

import static io.huiyin.deadlines.Fixtures.SHIPPED;
import static io.huiyin.deadlines.Fixtures.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarTablesTest {

    /** The statutory days of 2027, in the form of holiday-cn. */
    private static final List<String> STATUTORY = SHIPPED.year(2027).orElseThrow().statutory().stream()
            .sorted()
            .map(LocalDate::toString)
            .toList();

    static String holidayCn(int year, List<String> off, List<String> worked) {
        StringBuilder days = new StringBuilder();
        off.forEach(day -> append(days, day, true));
        worked.forEach(day -> append(days, day, false));
        return "{\"year\":%d,\"papers\":[\"https://www.gov.cn/sample.htm\"],\"days\":[%s]}".formatted(year, days);
    }

    private static void append(StringBuilder days, String day, boolean off) {
        days.append(days.isEmpty() ? "" : ",")
                .append("{\"name\":\"假\",\"date\":\"%s\",\"isOffDay\":%b}".formatted(day, off));
    }

    private static List<String> statutoryAnd(String... more) {
        return Stream.concat(STATUTORY.stream(), List.of(more).stream()).toList();
    }

    private static CalendarTables read(String text, @Nullable String notice) {
        return CalendarTables.read(utf8(text), SHIPPED, notice);
    }

    @Test
    void a_file_of_holiday_cn_makes_its_year_final_and_keeps_the_statutory_days() {
        WorkingCalendar made = SHIPPED.with(read(holidayCn(2027, STATUTORY, List.of("2027-02-20")), "第9号"));

        assertThat(made.isFinal(2027)).isTrue();
        assertThat(made.classOf(LocalDate.of(2027, 2, 20)))
                .isEqualTo(new DayClass(DayType.MAKE_UP_WORKDAY, true, "第9号"));
        assertThat(made.year(2027).orElseThrow().statutory()).hasSize(13);
        assertThat(made.classOf(LocalDate.of(2026, 12, 28)).settled()).isTrue();
    }

    @Test
    void the_last_days_of_the_year_before_go_into_its_own_table_with_the_notice_that_changed_them() {
        CalendarTables tables = read(holidayCn(2027, statutoryAnd("2026-12-31"), List.of("2026-12-27")), "第9号");
        WorkingCalendar made = SHIPPED.with(tables);

        assertThat(tables.years()).extracting(CalendarYear::year).containsExactly(2026, 2027);
        assertThat(made.classOf(LocalDate.of(2026, 12, 31))).isEqualTo(new DayClass(DayType.HOLIDAY, true, "第9号"));
        assertThat(made.classOf(LocalDate.of(2026, 12, 27)).type()).isEqualTo(DayType.MAKE_UP_WORKDAY);
        assertThat(made.classOf(LocalDate.of(2026, 10, 1)).notice()).isEqualTo("国办发明电〔2025〕7号");
        assertThat(made.daysThatDiffer(SHIPPED))
                .contains(LocalDate.of(2026, 12, 27), LocalDate.of(2026, 12, 24), LocalDate.of(2027, 3, 1))
                .doesNotContain(LocalDate.of(2026, 12, 23));
    }

    @Test
    void without_a_number_the_address_of_the_notice_stands_for_it() {
        WorkingCalendar made = SHIPPED.with(read(holidayCn(2027, STATUTORY, List.of()), null));
        assertThat(made.classOf(LocalDate.of(2027, 1, 1)).notice()).isEqualTo("https://www.gov.cn/sample.htm");
    }

    @Test
    void what_is_written_is_read_back_as_the_same_calendar() {
        CalendarTables tables = read(holidayCn(2027, statutoryAnd("2026-12-31"), List.of("2026-12-27")), "第9号");
        CalendarTables again = CalendarTables.ofText(tables.text());

        assertThat(again.text()).isEqualTo(tables.text());
        assertThat(SHIPPED.with(again).contentHash())
                .isEqualTo(SHIPPED.with(tables).contentHash());
    }

    @Test
    void years_that_are_there_already_are_no_change() {
        CalendarTables same = read(CalendarWriter.write(SHIPPED.years()), null);
        assertThat(same.isEmpty()).isTrue();
    }

    @Test
    void a_number_of_days_off_that_is_not_the_usual_one_is_worth_a_warning() {
        assertThat(read(holidayCn(2027, STATUTORY, List.of()), null).suspiciousDayCounts())
                .singleElement()
                .isEqualTo(new DayCount(2027, 7, 13));
    }

    @Test
    void a_final_year_never_becomes_provisional_again() {
        String taken =
                CalendarWriter.write(List.of(SHIPPED.year(2026).orElseThrow())).replace("\"final\"", "\"provisional\"");
        CalendarTables tables = read(taken, null);
        assertThatThrownBy(() -> SHIPPED.with(tables))
                .isInstanceOfSatisfying(
                        InvalidCalendarException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(CalendarFault.FINAL_YEAR_TAKEN_BACK));
    }
}
