package io.huiyin.api.calendar;

import io.huiyin.api.Command;

/** What can be asked of the working calendar. */
public sealed interface CalendarCommand extends Command
        permits DraftCalendar, ApproveCalendar, DiscardCalendarDraft, RecordCalendarCarriedOut, RecordMissingTable {

    /** Which calendar: there is one. */
    CalendarId calendarId();
}
