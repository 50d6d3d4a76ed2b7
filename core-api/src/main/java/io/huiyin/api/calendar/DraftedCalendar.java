package io.huiyin.api.calendar;

/**
 * A draft that is there.
 *
 * @param draft its number, from 1
 * @param calendar content hash of the calendar it would make
 */
public record DraftedCalendar(int draft, String calendar) {}
