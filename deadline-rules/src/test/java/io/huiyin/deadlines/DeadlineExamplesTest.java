package io.huiyin.deadlines;

import static io.huiyin.deadlines.Fixtures.SHIPPED;
import static io.huiyin.deadlines.Fixtures.calendar;
import static io.huiyin.deadlines.Fixtures.complaintReply;
import static io.huiyin.deadlines.Fixtures.endOf;
import static io.huiyin.deadlines.Fixtures.rule;
import static io.huiyin.deadlines.Fixtures.shanghai;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineExamplesTest {

    private static final Map<String, String> RULES = Map.of("5WD", "complaint-reply", "24H", "incident-report");

    @Test
    void all_worked_examples_of_the_reference_file_come_out() throws IOException {
        List<NamedCsvRecord> examples;
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(SharedFiles.data("deadline-examples.csv"))) {
            examples = csv.stream().toList();
        }

        assertThat(examples).hasSizeGreaterThanOrEqualTo(8).allSatisfy(DeadlineExamplesTest::comesOut);
    }

    private static void comesOut(NamedCsvRecord example) {
        DeadlineRule rule = rule(RULES.get(example.getField("rule")));
        Instant expected = shanghai(example.getField("expected_deadline"));
        // The file writes 24:00 of a day as 23:59:59.
        Instant due = rule.id().equals("complaint-reply") ? expected.plusSeconds(1) : expected;

        assertThat(new DeadlineCounter(SHIPPED)
                        .count(rule, shanghai(example.getField("received")))
                        .due())
                .as("%s: %s", example.getField("id"), example.getField("why"))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "ordinary Monday, 2021-03-01T09:00:00, 2021-03-08",
        "Sunday just before midnight, 2021-03-07T23:59:59, 2021-03-12",
        "Monday at midnight, 2021-03-08T00:00:00, 2021-03-15",
        "receipt on a make-up Sunday, 2021-04-25T11:00:00, 2021-04-30",
        "across Spring Festival with its make-up weekend, 2022-01-26T10:00:00, 2022-02-07",
        "last day is a make-up Saturday, 2024-05-06T09:00:00, 2024-05-11",
        "receipt in the middle of a holiday, 2025-10-04T12:00:00, 2025-10-14",
        "across the make-up workday that tyme4j misses, 2013-04-03T12:00:00, 2013-04-11",
        "across New Year with a make-up Saturday before it, 2018-12-26T08:00:00, 2019-01-03",
    })
    void worked_examples_end_on_their_last_day_at_24_00(String why, String received, String lastDay) {
        CountedDeadline deadline = complaintReply(received);

        assertThat(deadline.lastDay()).as(why).isEqualTo(lastDay);
        assertThat(deadline.due()).isEqualTo(endOf(lastDay));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void an_extended_holiday_gives_a_later_end_and_another_calendar_version() {
        WorkingCalendar asFirstPublished = calendar("""
                {'2020': {
                  'holidays': ['2020-01-01', '2020-01-24', '2020-01-25', '2020-01-26', '2020-01-27', '2020-01-28',
                    '2020-01-29', '2020-01-30', '2020-05-01', '2020-10-01', '2020-10-02', '2020-10-03'],
                  'makeupWorkdays': ['2020-01-19', '2020-02-01'],
                  'statutory': ['2020-01-01', '2020-01-25', '2020-01-26', '2020-01-27', '2020-05-01', '2020-10-01',
                    '2020-10-02', '2020-10-03'],
                  'status': 'final', 'complete': true, 'notice': '国办发明电〔2019〕16号'}}
                """);

        CountedDeadline before = complaintReply(asFirstPublished, "2020-01-22T10:00:00");
        CountedDeadline after = complaintReply("2020-01-22T10:00:00");

        assertThat(before.lastDay()).isEqualTo("2020-02-04");
        assertThat(after.lastDay()).isEqualTo("2020-02-06");
        assertThat(before.calendar()).isEqualTo(asFirstPublished.contentHash()).isNotEqualTo(after.calendar());
    }
}
