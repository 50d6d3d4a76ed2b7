package io.huiyin.api.calendar;

import org.axonframework.serialization.Revision;

/**
 * Every open case that an approved draft concerns has been counted anew; each that changed has its own event.
 *
 * @param draft number of the draft
 * @param moved how many deadlines it moved
 * @param confirmed how many provisional deadlines it made final
 */
@Revision("1")
public record CalendarCarriedOut(CalendarId calendarId, int draft, long moved, long confirmed)
        implements CalendarEvent {}
