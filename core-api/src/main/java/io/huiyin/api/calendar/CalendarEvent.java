package io.huiyin.api.calendar;

import io.huiyin.api.DomainEvent;

/** What has happened to the working calendar. */
public sealed interface CalendarEvent extends DomainEvent
        permits CalendarDrafted, CalendarApproved, CalendarDraftDiscarded, CalendarCarriedOut {

    /** Which calendar: there is one. */
    CalendarId calendarId();

    /** Number of the draft it is about, from 1. */
    int draft();
}
