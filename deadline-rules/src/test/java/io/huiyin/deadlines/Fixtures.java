package io.huiyin.deadlines;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What the tests of this module share. */
final class Fixtures {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    static final WorkingCalendar SHIPPED = WorkingCalendar.shipped();
    private static final DeadlineRules SHIPPED_RULES = DeadlineRules.shipped();

    private Fixtures() {}

    static DeadlineRule rule(String id) {
        return SHIPPED_RULES.byId(id);
    }

    static CountedDeadline complaintReply(String localReceipt) {
        return complaintReply(SHIPPED, localReceipt);
    }

    static CountedDeadline complaintReply(WorkingCalendar calendar, String localReceipt) {
        return new DeadlineCounter(calendar).count(rule("complaint-reply"), shanghai(localReceipt));
    }

    static Instant shanghai(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(SHANGHAI).toInstant();
    }

    /** The 00:00 after that day in Shanghai. */
    static Instant endOf(String day) {
        return LocalDate.parse(day).plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }

    /** A calendar written with single quotes. */
    static WorkingCalendar calendar(String json) {
        return WorkingCalendar.parse(utf8(json.replace('\'', '"')));
    }

    /** One year's entry with the statutory days of fixed date only, in single quotes. */
    static String plainYear(int year, String status) {
        return """
                '%1$d': {
                  'holidays': ['%1$d-01-01', '%1$d-05-01', '%1$d-10-01', '%1$d-10-02', '%1$d-10-03'],
                  'makeupWorkdays': [],
                  'statutory': ['%1$d-01-01', '%1$d-05-01', '%1$d-10-01', '%1$d-10-02', '%1$d-10-03'],
                  'status': '%2$s', 'notice': null}
                """.formatted(year, status);
    }

    /** Rules of one step, otherwise like the shipped ones. */
    static DeadlineRule ruleOfOneStep(String zone, String unit, int offset) {
        String yaml = """
                rules:
                  - id: sample
                    version: 3
                    title: { zh: 样例, en: sample }
                    legalBasis: { id: sample, law: { zh: 样例, en: sample }, text: { zh: 样例, en: sample }, status: CONFIRMED }
                    zone: %s
                    trigger: { event: complaint-received }
                    clockStart: [RECEIVED]
                    steps:
                      - { id: act, act: REPLY, unit: %s, offset: %d }
                """.formatted(zone, unit, offset);
        return DeadlineRules.parse("sample.yaml", utf8(yaml)).byId("sample");
    }

    static InputStream utf8(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
