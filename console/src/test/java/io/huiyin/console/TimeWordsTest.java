package io.huiyin.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.cases.CaseSummary;
import io.huiyin.console.time.Moments;
import io.huiyin.console.time.Standing;
import io.huiyin.console.time.TimeLeft;
import io.huiyin.console.time.TimeWords;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class TimeWordsTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    @Test
    void on_the_last_day_the_list_says_today_and_the_file_counts_minutes() {
        CaseSummary dueToday = Given.DUE_TODAY.summary();
        assertThat(at("2026-11-24T17:21").brief(Standing.of(dueToday), ZH).words())
                .isEqualTo("今天 24:00 到期");
        assertThat(at("2026-11-24T17:21").full(Standing.of(dueToday), ZH).words())
                .isEqualTo("今天 24:00 到期，剩 6 小时 39 分");
        assertThat(at("2026-11-24T17:21")
                        .full(Standing.of(dueToday), Locale.ENGLISH)
                        .words())
                .isEqualTo("Due today 24:00, 6 h 39 min left");
        assertThat(at("2026-11-24T17:21").brief(Standing.of(dueToday), ZH).tone())
                .isEqualTo(TimeLeft.Tone.SHORT);
    }

    @Test
    void the_last_minute_is_in_time_and_the_next_is_overdue() {
        CaseSummary dueToday = Given.DUE_TODAY.summary();
        TimeLeft before = at("2026-11-24T23:59:59").full(Standing.of(dueToday), ZH);
        TimeLeft after = at("2026-11-25T00:00").full(Standing.of(dueToday), ZH);
        assertThat(before.words()).isEqualTo("今天 24:00 到期，剩 不到 1 分");
        assertThat(after.words()).isEqualTo("已逾期 不到 1 分");
        assertThat(after.tone()).isEqualTo(TimeLeft.Tone.OVER);
    }

    @Test
    void overdue_is_said_in_days_and_hours() {
        TimeLeft time = at("2026-11-22T04:10").brief(Standing.of(Given.OVERDUE.summary()), ZH);
        assertThat(time.words()).isEqualTo("已逾期 1 天 4 小时");
        assertThat(time.exact()).isEqualTo("11月20日 24:00");
    }

    @Test
    void before_the_last_day_working_days_are_counted() {
        TimeWords now = at("2026-11-24T17:21");
        assertThat(now.brief(Standing.of(Given.AMPLE.summary()), ZH).words()).isEqualTo("剩 3 个工作日");
        assertThat(now.brief(Standing.of(Given.AMPLE.summary()), ZH).tone()).isEqualTo(TimeLeft.Tone.AMPLE);
        assertThat(now.brief(Standing.of(Given.REGISTERED.summary()), Locale.ENGLISH)
                        .words())
                .isEqualTo("1 working day left");
        assertThat(now.brief(Standing.of(Given.REGISTERED.summary()), ZH).tone())
                .isEqualTo(TimeLeft.Tone.SHORT);
    }

    @Test
    void an_answered_case_has_no_clock_any_more() {
        TimeLeft inTime = at("2026-11-24T17:21").brief(Standing.of(Given.REPLIED.summary()), ZH);
        CaseSummary late = Given.aCase(9)
                .received("2026-11-09T08:00")
                .due("2026-11-16")
                .replied("2026-11-18T03:30")
                .summary();
        assertThat(inTime.words()).isEqualTo("已按时答复");
        assertThat(inTime.running()).isFalse();
        assertThat(at("2026-11-24T17:21").brief(Standing.of(late), ZH).words()).isEqualTo("答复晚了 1 天 3 小时");
    }

    @Test
    void another_year_is_named() {
        CaseSummary nextYear = Given.aCase(9).due("2027-01-04").summary();
        assertThat(at("2026-12-28T10:00").exact(Standing.of(nextYear), ZH)).isEqualTo("2027年1月4日 24:00");
    }

    @Test
    void spans_use_their_two_largest_units() {
        TimeWords words = at("2026-11-24T17:21");
        assertThat(words.span(Duration.ofMinutes(60 * 24 * 2), ZH)).isEqualTo("2 天");
        assertThat(words.span(Duration.ofMinutes(61), ZH)).isEqualTo("1 小时 1 分");
        assertThat(words.span(Duration.ofMinutes(120), ZH)).isEqualTo("2 小时");
        assertThat(words.span(Duration.ofMinutes(5), ZH)).isEqualTo("5 分");
    }

    private static TimeWords at(String local) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("io.huiyin.console.messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        Clock clock = Clock.fixed(Given.at(local), Given.SHANGHAI);
        return new TimeWords(messages, new Moments(messages, clock, Given.SHANGHAI));
    }
}
