package io.huiyin.deadlines;

import static io.huiyin.deadlines.Fixtures.SHANGHAI;
import static io.huiyin.deadlines.Fixtures.SHIPPED;
import static io.huiyin.deadlines.Fixtures.complaintReply;
import static io.huiyin.deadlines.Fixtures.endOf;
import static io.huiyin.deadlines.Fixtures.shanghai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainedCountTest {

    @Test
    void every_day_from_receipt_to_last_day_is_explained() {
        CountedDeadline deadline = complaintReply("2026-02-13T09:00:00");

        assertThat(deadline.days().stream().map(ExplainedCountTest::line))
                .containsExactly(
                        "2026-02-13 RECEIPT_DAY 0",
                        "2026-02-14 MAKE_UP_WORKDAY 1 国办发明电〔2025〕7号",
                        "2026-02-15 HOLIDAY 0 国办发明电〔2025〕7号",
                        "2026-02-16 HOLIDAY 0 国办发明电〔2025〕7号",
                        "2026-02-17 HOLIDAY 0 国办发明电〔2025〕7号",
                        "2026-02-18 HOLIDAY 0 国办发明电〔2025〕7号",
                        "2026-02-19 HOLIDAY 0 国办发明电〔2025〕7号",
                        "2026-02-20 HOLIDAY 0 国办发明电〔2025〕7号",
                        "2026-02-21 HOLIDAY 0 国办发明电〔2025〕7号",
                        "2026-02-22 HOLIDAY 0 国办发明电〔2025〕7号",
                        "2026-02-23 HOLIDAY 0 国办发明电〔2025〕7号",
                        "2026-02-24 WORKDAY 2",
                        "2026-02-25 WORKDAY 3",
                        "2026-02-26 WORKDAY 4",
                        "2026-02-27 WORKDAY 5");
        assertThat(deadline.days()).allMatch(ExplainedDay::settled);
    }

    @Test
    void a_receipt_day_that_is_a_make_up_workday_is_not_counted_but_names_its_notice() {
        ExplainedDay receipt = complaintReply("2021-04-25T11:00:00").days().get(0);

        assertThat(line(receipt)).isEqualTo("2021-04-25 RECEIPT_DAY 0 国办发明电〔2020〕27号");
        assertThat(receipt.isCounted()).isFalse();
    }

    @Test
    void a_count_carries_all_that_a_later_reader_needs() {
        CountedDeadline deadline = complaintReply("2021-03-01T09:00:00");

        assertThat(deadline.rule()).isEqualTo("complaint-reply@2");
        assertThat(deadline.start()).isEqualTo(shanghai("2021-03-01T09:00:00"));
        assertThat(deadline.zone()).isEqualTo(SHANGHAI);
        assertThat(deadline.calendar()).isEqualTo(SHIPPED.contentHash());
        assertThat(deadline.earliestPossible()).isNull();
        assertThat(deadline.countedDays())
                .containsExactly(
                        LocalDate.parse("2021-03-02"),
                        LocalDate.parse("2021-03-03"),
                        LocalDate.parse("2021-03-04"),
                        LocalDate.parse("2021-03-05"),
                        LocalDate.parse("2021-03-08"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-07T23:59:59.999999999, 2021-03-12",
        "2021-03-08T00:00:00, 2021-03-15",
        "2021-03-08T00:00:00.000000001, 2021-03-15",
        "2021-03-08T23:59:59.999, 2021-03-15",
        "2021-03-09T00:00:00, 2021-03-16",
    })
    void the_receipt_day_changes_at_midnight_exactly(String received, String lastDay) {
        assertThat(complaintReply(received).lastDay()).isEqualTo(lastDay);
    }

    @Test
    void an_act_is_in_time_until_just_before_24_00_of_the_last_day() {
        CountedDeadline deadline = complaintReply("2021-03-01T09:00:00");

        assertThat(deadline.isKeptBy(endOf("2021-03-08").minusNanos(1))).isTrue();
        assertThat(deadline.isKeptBy(endOf("2021-03-08"))).isFalse();
        assertThat(deadline.due()).isEqualTo(shanghai("2021-03-09T00:00:00"));
    }

    @Test
    void a_receipt_before_the_calendar_begins_is_refused() {
        assertThatExceptionOfType(UnknownCalendarYearException.class)
                .isThrownBy(() -> complaintReply("2010-12-31T23:59:59"))
                .satisfies(refusal -> assertThat(refusal.year()).isEqualTo(2010));
        assertThat(complaintReply("2011-01-01T00:00:00").lastDay()).isEqualTo("2011-01-10");
    }

    @Test
    void a_count_is_the_same_however_late_it_is_made() {
        assertThat(complaintReply("2021-03-01T09:00:00")).isEqualTo(complaintReply("2021-03-01T09:00:00"));
        assertThat(Duration.between(
                        complaintReply("2021-03-01T00:00:00").due(),
                        complaintReply("2021-03-01T23:59:59").due()))
                .isZero();
    }

    private static String line(ExplainedDay day) {
        String notice = day.notice() == null ? "" : " " + day.notice();
        return "%s %s %d%s".formatted(day.date(), day.kind(), day.number(), notice);
    }
}
