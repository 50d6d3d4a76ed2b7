package io.huiyin.api.calendar;

import java.util.List;

/**
 * The working calendar as it is in force, and everything ever proposed to change it.
 *
 * @param calendar content hash of the calendar in force
 * @param years its tables, the earliest first
 * @param drafts every draft, the newest first
 * @param nextYear whether the table of next year is there
 */
public record CalendarBook(
        String calendar, List<CalendarYearTable> years, List<CalendarDraftFile> drafts, NextYear nextYear) {

    public CalendarBook {
        years = List.copyOf(years);
        drafts = List.copyOf(drafts);
    }
}
