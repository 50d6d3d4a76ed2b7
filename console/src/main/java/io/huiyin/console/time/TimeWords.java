package io.huiyin.console.time;

import io.huiyin.console.time.TimeLeft.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how much time is left for something owed. The one place where such words are chosen. */
@Component
public final class TimeWords {

    /** From this share of the counted time on, time is short. */
    static final double SHORT_FROM = 0.8;

    /** A clock of hours is short of time from here on, as its rule warns. */
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    private final MessageSource messages;
    private final Moments moments;

    /** Says it with the message files' words. */
    public TimeWords(MessageSource messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    /** In few words, for a list. */
    public TimeLeft brief(Standing standing, Locale locale) {
        return timeLeft(standing, "time.due-today", locale);
    }

    /** To the minute on the last day, for the case file. */
    public TimeLeft full(Standing standing, Locale locale) {
        return timeLeft(standing, "time.due-today-left", locale);
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

    /** A length of time in whole hours, or in minutes when it is shorter, for instance 24 hours. */
    public String hours(Duration span, Locale locale) {
        return span.toHours() > 0
                ? say("span.hours", locale, span.toHours())
                : say("span.minutes", locale, span.toMinutes());
    }

    /** The due instant: for day rules the last day's 24:00. */
    public String exact(Standing standing, Locale locale) {
        LocalDate lastDay = standing.lastDay();
        return lastDay == null ? moments.minute(standing.due(), locale) : moments.endOf(lastDay, locale);
    }

    private TimeLeft timeLeft(Standing standing, String dueToday, Locale locale) {
        Instant endedAt = standing.endedAt();
        boolean running = endedAt == null;
        String words =
                endedAt == null ? runningWords(standing, dueToday, locale) : endedWords(standing, endedAt, locale);
        return new TimeLeft(tone(standing, running), words, percent(standing), exact(standing, locale), running);
    }

    private String endedWords(Standing standing, Instant endedAt, Locale locale) {
        return standing.missed()
                ? say(standing.ending() + "-late", locale, span(Duration.between(standing.due(), endedAt), locale))
                : say(standing.ending() + "-in-time", locale);
    }

    private String runningWords(Standing standing, String dueToday, Locale locale) {
        Instant now = moments.now();
        if (isOver(standing, now)) {
            return say("time.overdue", locale, span(Duration.between(standing.due(), now), locale));
        }
        String left = span(Duration.between(now, standing.due()), locale);
        if (moments.today().equals(standing.lastDay())) {
            return say(dueToday, locale, left);
        }
        return standing.lastDay() != null && standing.workdaysLeft() > 0
                ? say("time.workdays-left", locale, standing.workdaysLeft())
                : say("time.left", locale, left);
    }

    private Tone tone(Standing standing, boolean running) {
        if (!running) {
            return standing.missed() ? Tone.OVER : Tone.DONE;
        }
        if (isOver(standing, moments.now())) {
            return Tone.OVER;
        }
        return isShort(standing) ? Tone.SHORT : Tone.AMPLE;
    }

    private boolean isShort(Standing standing) {
        // A day rule is due within a day when at most one counted day is ahead, weekends between or not.
        boolean nearlyDue = standing.lastDay() == null
                ? Duration.between(moments.now(), standing.due()).compareTo(FOUR_HOURS) <= 0
                : standing.workdaysLeft() <= 1;
        return nearlyDue || standing.elapsedShare() >= SHORT_FROM;
    }

    // A day rule's due instant is already the next day; an hour rule still includes its last instant.
    private static boolean isOver(Standing standing, Instant now) {
        return standing.lastDay() == null ? now.isAfter(standing.due()) : !now.isBefore(standing.due());
    }

    private static int percent(Standing standing) {
        return (int) Math.round(Math.max(0, Math.min(1, standing.elapsedShare())) * 100);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
