package io.huiyin.deadlines;

import static io.huiyin.deadlines.Fixtures.SHANGHAI;
import static io.huiyin.deadlines.Fixtures.SHIPPED;
import static io.huiyin.deadlines.Fixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Plays the past again: what was known before a year's notice, against what the notice then brought. */
class NoticesYetToComeTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(ints = {2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void no_notice_ever_brought_an_end_before_the_earliest_possible_one(int year) throws IOException {
        DeadlineCounter before = new DeadlineCounter(asKnownBeforeTheNoticeFor(year));
        DeadlineCounter after = new DeadlineCounter(SHIPPED);
        DeadlineRule rule = rule("complaint-reply");

        LocalDate.of(year - 1, 12, 10)
                .datesUntil(LocalDate.of(year, 12, 10))
                .map(day -> day.atTime(10, 0).atZone(SHANGHAI).toInstant())
                .forEach(receipt -> isBounded(before.count(rule, receipt), after.count(rule, receipt), receipt));
    }

    private static void isBounded(CountedDeadline known, CountedDeadline settled, Instant receipt) {
        if (known.provisional()) {
            assertThat(known.earliestPossible())
                    .as("earliest for %s", receipt)
                    .isNotNull()
                    .isBeforeOrEqualTo(settled.lastDay())
                    .isBeforeOrEqualTo(known.lastDay());
        } else {
            assertThat(known.lastDay()).as("last day for %s", receipt).isEqualTo(settled.lastDay());
        }
    }

    private static WorkingCalendar asKnownBeforeTheNoticeFor(int year) throws IOException {
        ObjectNode table;
        try (InputStream seed = WorkingCalendar.class.getResourceAsStream("cn-holidays.json")) {
            table = (ObjectNode) JSON.readTree(seed);
        }
        for (int later = year + 1; later <= 2027; later++) {
            table.remove(Integer.toString(later));
        }
        forgetTheNotice((ObjectNode) table.get(Integer.toString(year)));
        forgetTheLastDays((ObjectNode) table.get(Integer.toString(year - 1)));
        return WorkingCalendar.parse(new ByteArrayInputStream(JSON.writeValueAsBytes(table)));
    }

    private static void forgetTheNotice(ObjectNode year) {
        year.set("holidays", year.get("statutory"));
        year.putArray("makeupWorkdays");
        year.put("status", "provisional").put("complete", false).putNull("notice");
        year.remove("dayNotices");
    }

    private static void forgetTheLastDays(ObjectNode year) {
        for (String list : new String[] {"holidays", "makeupWorkdays"}) {
            year.withArray(list).removeIf(day -> day.stringValue().substring(5).compareTo("12-24") >= 0);
        }
        if (year.get("dayNotices") instanceof ObjectNode notices) {
            notices.properties().removeIf(day -> day.getKey().substring(5).compareTo("12-24") >= 0);
        }
    }
}
