package io.huiyin.notifications.writing;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.MilestoneId;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of letters, from {@code mail.properties} (Chinese) and {@code mail_en.properties}. Thread-safe. */
public final class MailWords {

    private static final String BUNDLE = "io.huiyin.notifications.writing.mail";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final int WHOLE = 100;

    private final ResourceBundle bundle;
    private final Locale locale;

    /** @param locale English for any English locale, Chinese otherwise */
    public MailWords(Locale locale) {
        this.locale = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
        this.bundle = ResourceBundle.getBundle(BUNDLE, this.locale, NO_FALLBACK);
    }

    /** The language they are in. */
    public Locale locale() {
        return locale;
    }

    /**
     * The sentence of a key.
     *
     * @throws MissingResourceException if there is none
     */
    public String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** The word for a value of an enum, by the name of its kind. */
    public String of(String kind, Enum<?> value) {
        return of(kind + "." + value.name());
    }

    /** Until when something is due: a day to its end, or an hour. */
    public String due(Deadline deadline) {
        LocalDate lastDay = deadline.lastDay();
        return lastDay == null
                ? instant(deadline.due(), ZoneId.of(deadline.zone()))
                : of("due.day", formatted("date", lastDay));
    }

    /** A date and a time of day. */
    public String instant(Instant instant, ZoneId zone) {
        return of("instant", formatted("date", instant.atZone(zone)), formatted("time", instant.atZone(zone)));
    }

    /** How far a deadline has gone. */
    public String milestone(MilestoneId milestone) {
        return milestone("milestone.", milestone);
    }

    /** How far a deadline will have gone. */
    public String milestoneToCome(MilestoneId milestone) {
        return milestone.equals(MilestoneId.DUE)
                ? of("milestone.coming.due")
                : milestone("milestone.coming.", milestone);
    }

    private String milestone(String key, MilestoneId milestone) {
        int dash = milestone.value().indexOf('-');
        String number = milestone.value().substring(0, dash);
        if (milestone.value().endsWith("-hours-before")) {
            return of(key + "hours-before", number);
        }
        return of(key + (Integer.parseInt(number) > WHOLE ? "overdue" : "percent"), number);
    }

    /** An instant at which something ends: midnight is the end of the day before. */
    public String end(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? of("due.day", formatted("date", local.toLocalDate().minusDays(1)))
                : instant(instant, zone);
    }

    private String formatted(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(bundle.getString("pattern." + pattern), locale)
                .format(time);
    }
}
