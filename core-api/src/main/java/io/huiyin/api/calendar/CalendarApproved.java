package io.huiyin.api.calendar;

import io.huiyin.api.account.AccountId;
import org.axonframework.serialization.Revision;

/**
 * A draft came into force. Who approved it, the envelope says.
 *
 * @param draft its number
 * @param tables the tables it changes, in this product's own form
 * @param before content hash of the calendar that was in force
 * @param calendar content hash of the calendar that is
 * @param draftedBy who brought it
 */
@Revision("1")
public record CalendarApproved(
        CalendarId calendarId, int draft, String tables, String before, String calendar, AccountId draftedBy)
        implements CalendarEvent {}
