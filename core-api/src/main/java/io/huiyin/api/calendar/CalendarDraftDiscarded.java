package io.huiyin.api.calendar;

import org.axonframework.serialization.Revision;

/**
 * A draft was laid aside for good.
 *
 * @param draft its number
 */
@Revision("1")
public record CalendarDraftDiscarded(CalendarId calendarId, int draft) implements CalendarEvent {}
