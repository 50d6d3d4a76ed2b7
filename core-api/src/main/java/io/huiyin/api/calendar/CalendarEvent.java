package io.huiyin.api.calendar;

import io.huiyin.api.DomainEvent;

/** What has happened to the working calendar. */
public sealed interface CalendarEvent extends DomainEvent
        permits CalendarDrafted, CalendarApproved, CalendarDraftDiscarded, CalendarCarriedOut, HolidayTableMissing {

    /** Which calendar: there is one. */
    CalendarId calendarId();
}
