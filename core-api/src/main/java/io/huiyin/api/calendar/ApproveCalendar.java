package io.huiyin.api.calendar;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Puts a draft in force: everything decided from now on is counted on it, and open cases that it concerns are counted
 * anew. Only somebody else than who drafted it may.
 *
 * @param draft number of the draft
 * @param calendar content hash of the calendar the person has looked at
 */
@AllowedRoles({Role.SYSTEM_ADMIN, Role.HOTLINE_SUPERVISOR})
public record ApproveCalendar(
        @TargetAggregateIdentifier CalendarId calendarId, CommandId commandId, int draft, String calendar)
        implements CalendarCommand {

    /** For the one calendar there is. */
    public ApproveCalendar(CommandId commandId, int draft, String calendar) {
        this(CalendarId.OF_THE_HOUSE, commandId, draft, calendar);
    }
}
