package io.huiyin.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.account.Role;
import io.huiyin.api.cases.TimelineEntry;
import io.huiyin.console.time.Moments;
import io.huiyin.console.time.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class TimelineWordsTest {

    private static final Instant AT = Instant.parse("2026-11-24T01:00:00Z");

    @Test
    void a_warning_says_how_far_and_whom_it_concerns() {
        assertThat(sentence(warning("80-percent", "handler unit-lead"), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("期限已过 80%，尚未答复，提请经办人、单位负责人注意");
        assertThat(sentence(warning("80-percent", "handler unit-lead"), Locale.ENGLISH))
                .isEqualTo("80% of the time is gone without an answer; for the attention of the handler, the head of"
                        + " the unit");
        assertThat(sentence(warning("4-hours-before", "security-officer"), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("距到期不足 4 小时，尚未答复，提请安全员注意");
    }

    @Test
    void a_milestone_without_a_known_form_is_told_plainly() {
        assertThat(sentence(warning("someday", ""), Locale.SIMPLIFIED_CHINESE)).isEqualTo("到了提醒时点，尚未答复");
    }

    @Test
    void a_moved_deadline_says_from_where_to_where_why_and_who_approved() {
        Map<String, String> moved = Map.of(
                "lastDayBefore", "2026-11-24",
                "lastDay", "2026-11-25",
                "reason", "CALENDAR_CHANGED",
                "approvedBy", "account-li");
        assertThat(sentence("DeadlineMoved", moved, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("期限原为 11月24日 24:00，现为 11月25日 24:00（答复），因放假安排公布或调整；批准人 li");
        assertThat(sentence("DeadlineMoved", moved, Locale.ENGLISH))
                .startsWith("Was due ")
                .contains("24:00, is now due ")
                .endsWith(": the holiday calendar was published or amended; approved by li");
    }

    @Test
    void a_deadline_that_ends_alike_is_not_said_to_have_moved_in_time() {
        Map<String, String> moved = Map.of(
                "lastDayBefore", "2026-11-24",
                "lastDay", "2026-11-24",
                "reason", "RULE_CHANGED",
                "approvedBy", "account-li");
        assertThat(sentence("DeadlineMoved", moved, Locale.ENGLISH)).startsWith("Still due ");
        assertThat(sentence("DeadlineConfirmed", moved, Locale.SIMPLIFIED_CHINESE))
                .startsWith("期限不再暂定，确定为 ");
    }

    private static Map<String, String> warning(String milestone, String climbsTo) {
        return Map.of("milestone", milestone, "climbsTo", climbsTo);
    }

    private static String sentence(Map<String, String> details, Locale locale) {
        return sentence("DeadlineWarned", details, locale);
    }

    private static String sentence(String event, Map<String, String> details, Locale locale) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("io.huiyin.console.messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Moments moments = new Moments(messages, Clock.systemUTC(), ZoneId.of("Asia/Shanghai"));
        TimelineWords words = new TimelineWords(messages, moments, new TimeWords(messages, moments));
        TimelineEntry entry = new TimelineEntry(1, 1, event, AT, AT, "account-system", Role.SYSTEM, null, details);
        return words.newestFirst(List.of(entry), Map.of(), locale).get(0).sentence();
    }
}
