package io.huiyin.api.calendar;

import org.axonframework.serialization.Revision;

/**
 * The final table of a year should be there and is not. Said once when it is missing and once when that is alarming.
 *
 * @param year next year
 * @param standing {@code MISSING} from 25 October on, {@code ALARMING} from 8 December on
 */
@Revision("1")
public record HolidayTableMissing(CalendarId calendarId, int year, NextYear.Standing standing)
        implements CalendarEvent {}
