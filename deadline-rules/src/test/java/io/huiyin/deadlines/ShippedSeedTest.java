package io.huiyin.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedSeedTest {

    private final WorkingCalendar seed = WorkingCalendar.shipped();

    @Test
    void the_seed_differs_from_tyme4j_only_on_the_two_days_that_tyme4j_misses() {
        List<LocalDate> differing = days(TymeOracle.FIRST_YEAR, TymeOracle.LAST_YEAR)
                .filter(day -> seed.classOf(day).type().isWorked() != TymeOracle.tymeSaysWorked(day))
                .toList();

        assertThat(differing).containsExactlyInAnyOrderElementsOf(TymeOracle.MISSED_BY_TYME);
    }

    @Test
    void the_seed_gives_every_day_of_the_shared_table_the_same_class() throws IOException {
        WorkingCalendar shared;
        try (InputStream json = Files.newInputStream(SharedFiles.data("cn-holidays.json"))) {
            shared = WorkingCalendar.parse(json);
        }

        days(2020, 2027).forEach(day -> {
            assertThat(seed.classOf(day).type())
                    .as("type of %s", day)
                    .isEqualTo(shared.classOf(day).type());
            assertThat(seed.classOf(day).settled())
                    .as("settled %s", day)
                    .isEqualTo(shared.classOf(day).settled());
            assertThat(seed.mayBeWorked(day)).as("may be worked %s", day).isEqualTo(shared.mayBeWorked(day));
        });
    }

    @Test
    void the_seed_reaches_from_2011_to_2027() {
        assertThat(seed.firstDay()).isEqualTo("2011-01-01");
        assertThat(seed.lastDay()).isEqualTo("2027-12-31");
    }

    @Test
    void every_special_day_of_a_final_year_names_its_notice() {
        assertThat(days(2011, 2026).map(seed::classOf).filter(ShippedSeedTest::isSpecial))
                .hasSizeGreaterThan(500)
                .allSatisfy(day -> assertThat(day.notice()).contains("发明电〔20"));
    }

    @Test
    void ordinary_days_and_the_unpublished_year_name_no_notice() {
        assertThat(seed.classOf(LocalDate.parse("2026-11-23")).notice()).isNull();
        assertThat(days(2027, 2027).map(seed::classOf))
                .allSatisfy(day -> assertThat(day.notice()).isNull());
    }

    @ParameterizedTest
    @CsvSource({
        // The notice for a year reaches into the days before it.
        "2011-12-31, MAKE_UP_WORKDAY, 国办发明电〔2011〕45号",
        "2018-12-29, MAKE_UP_WORKDAY, 国办发明电〔2018〕15号",
        "2018-12-31, HOLIDAY, 国办发明电〔2018〕15号",
        "2022-12-31, HOLIDAY, 国办发明电〔2022〕16号",
        // Notices of their own, after the year's.
        "2015-09-03, HOLIDAY, 国发明电〔2015〕1号",
        "2015-09-06, MAKE_UP_WORKDAY, 国发明电〔2015〕1号",
        "2019-05-02, HOLIDAY, 国办发明电〔2019〕3号",
        "2019-04-28, MAKE_UP_WORKDAY, 国办发明电〔2019〕3号",
        "2020-02-01, HOLIDAY, 国办发明电〔2020〕1号",
        // Their neighbours keep the year's notice.
        "2015-10-10, MAKE_UP_WORKDAY, 国办发明电〔2014〕28号",
        "2020-01-30, HOLIDAY, 国办发明电〔2019〕16号",
        "2013-04-07, MAKE_UP_WORKDAY, 国办发明电〔2012〕33号",
    })
    void amended_days_and_days_before_new_year_name_the_notice_that_made_them(
            LocalDate day, DayType type, String notice) {
        assertThat(seed.classOf(day)).isEqualTo(new DayClass(type, true, notice));
    }

    private static boolean isSpecial(DayClass day) {
        return day.type() == DayType.HOLIDAY || day.type() == DayType.MAKE_UP_WORKDAY;
    }

    private static Stream<LocalDate> days(int firstYear, int lastYear) {
        return LocalDate.of(firstYear, 1, 1).datesUntil(LocalDate.of(lastYear + 1, 1, 1));
    }
}
