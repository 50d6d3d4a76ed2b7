package io.huiyin.api.calendar;

/**
 * Names the working calendar; a house has one.
 *
 * @param value {@code working-calendar}
 */
public record CalendarId(String value) {

    /** The one there is. */
    public static final CalendarId OF_THE_HOUSE = new CalendarId("working-calendar");

    @Override
    public String toString() {
        return value;
    }
}
