package io.huiyin.console.time;

import io.huiyin.api.cases.CaseSummary;
import io.huiyin.console.time.TimeLeft.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how much time a case has left. The one place where such words are chosen. */
@Component
public final class TimeWords {

    /** From this share of the counted time on, time is short. */
    static final double SHORT_FROM = 0.8;

    private static final Duration A_DAY = Duration.ofDays(1);

    private final MessageSource messages;
    private final Moments moments;

    /** Says it with the message files' words. */
    public TimeWords(MessageSource messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    /** In few words, for a list. */
    public TimeLeft brief(CaseSummary summary, Locale locale) {
        return timeLeft(summary, "time.due-today", locale);
    }

    /** To the minute on the last day, for the case file. */
    public TimeLeft full(CaseSummary summary, Locale locale) {
        return timeLeft(summary, "time.due-today-left", locale);
    }

    /** A length of time in its two largest units, for instance 1 day 4 hours. */
    public String span(Duration span, Locale locale) {
        long days = span.toDays();
        int hours = span.toHoursPart();
        int minutes = span.toMinutesPart();
        if (days > 0) {
            return hours > 0 ? say("span.days-hours", locale, days, hours) : say("span.days", locale, days);
        }
        if (hours > 0) {
            return minutes > 0 ? say("span.hours-minutes", locale, hours, minutes) : say("span.hours", locale, hours);
        }
        return minutes > 0 ? say("span.minutes", locale, minutes) : say("span.moment", locale);
    }

    /** The due instant: for day rules the last day's 24:00. */
    public String exact(CaseSummary summary, Locale locale) {
        LocalDate lastDay = summary.lastDay();
        return lastDay == null ? moments.minute(summary.due(), locale) : moments.endOf(lastDay, locale);
    }

    private TimeLeft timeLeft(CaseSummary summary, String dueToday, Locale locale) {
        Instant repliedAt = summary.repliedAt();
        boolean running = repliedAt == null;
        String words =
                repliedAt == null ? runningWords(summary, dueToday, locale) : endedWords(summary, repliedAt, locale);
        return new TimeLeft(tone(summary, running), words, percent(summary), exact(summary, locale), running);
    }

    private String endedWords(CaseSummary summary, Instant repliedAt, Locale locale) {
        return summary.missed()
                ? say("time.replied-late", locale, span(Duration.between(summary.due(), repliedAt), locale))
                : say("time.replied-in-time", locale);
    }

    private String runningWords(CaseSummary summary, String dueToday, Locale locale) {
        Instant now = moments.now();
        if (isOver(summary, now)) {
            return say("time.overdue", locale, span(Duration.between(summary.due(), now), locale));
        }
        String left = span(Duration.between(now, summary.due()), locale);
        if (moments.today().equals(summary.lastDay())) {
            return say(dueToday, locale, left);
        }
        return summary.lastDay() != null && summary.workdaysLeft() > 0
                ? say("time.workdays-left", locale, summary.workdaysLeft())
                : say("time.left", locale, left);
    }

    private Tone tone(CaseSummary summary, boolean running) {
        if (!running) {
            return summary.missed() ? Tone.OVER : Tone.DONE;
        }
        if (isOver(summary, moments.now())) {
            return Tone.OVER;
        }
        return isShort(summary) ? Tone.SHORT : Tone.AMPLE;
    }

    private boolean isShort(CaseSummary summary) {
        // A day rule is due within a day when at most one counted day is ahead, weekends between or not.
        boolean withinADay = summary.lastDay() == null
                ? Duration.between(moments.now(), summary.due()).compareTo(A_DAY) <= 0
                : summary.workdaysLeft() <= 1;
        return withinADay || summary.elapsedShare() >= SHORT_FROM;
    }

    // A day rule's due instant is already the next day; an hour rule still includes its last instant.
    private static boolean isOver(CaseSummary summary, Instant now) {
        return summary.lastDay() == null ? now.isAfter(summary.due()) : !now.isBefore(summary.due());
    }

    private static int percent(CaseSummary summary) {
        return (int) Math.round(Math.max(0, Math.min(1, summary.elapsedShare())) * 100);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
