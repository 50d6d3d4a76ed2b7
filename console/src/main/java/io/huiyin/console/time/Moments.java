package io.huiyin.console.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes instants and days the way people here read them, in the zone of the house. */
@Component
public final class Moments {

    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * Writes by the patterns of the message files.
     *
     * @param zone in which instants are shown
     */
    public Moments(MessageSource messages, Clock clock, ZoneId zone) {
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** Now. */
    public Instant now() {
        return clock.instant();
    }

    /** The day it is now in the zone of the house. */
    public LocalDate today() {
        return dayOf(now());
    }

    /** The day an instant falls on. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** A day; with its year when that is not this year. */
    public String day(LocalDate day, Locale locale) {
        return day.format(pattern(isThisYear(day) ? "format.day" : "format.day-of-year", locale));
    }

    /** A day in the shortest form, for narrow places. */
    public String shortDay(LocalDate day, Locale locale) {
        return day.format(pattern("format.short-day", locale));
    }

    /** The day of the week. */
    public String weekday(LocalDate day, Locale locale) {
        return day.format(pattern("format.weekday", locale));
    }

    /** Day and minute; with the year when that is not this year. */
    public String minute(Instant instant, Locale locale) {
        boolean thisYear = isThisYear(dayOf(instant));
        return instant.atZone(zone).format(pattern(thisYear ? "format.minute" : "format.minute-of-year", locale));
    }

    /** The time of the day to the second. */
    public String second(Instant instant, Locale locale) {
        return instant.atZone(zone).format(pattern("format.second", locale));
    }

    /** The end of a day, said as the same day's 24:00. */
    public String endOf(LocalDate day, Locale locale) {
        return messages.getMessage("time.end-of-day", new Object[] {day(day, locale)}, locale);
    }

    /** An instant as a form shows it ({@code 2026-11-24T17:21}). */
    public String forForm(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT));
    }

    /** An instant as a form shows it when not a moment of it may be lost ({@code 2026-11-24T17:21:05.250}). */
    public String exactForForm(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT));
    }

    /** What a form's local time means. */
    public Instant fromForm(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    private boolean isThisYear(LocalDate day) {
        return day.getYear() == today().getYear();
    }

    private DateTimeFormatter pattern(String key, Locale locale) {
        return DateTimeFormatter.ofPattern(messages.getMessage(key, null, locale), locale);
    }
}
