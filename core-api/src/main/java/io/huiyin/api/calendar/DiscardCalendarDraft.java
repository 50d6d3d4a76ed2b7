package io.huiyin.api.calendar;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lays a draft aside for good.
 *
 * @param draft number of the draft
 */
@AllowedRoles({Role.SYSTEM_ADMIN, Role.HOTLINE_SUPERVISOR})
public record DiscardCalendarDraft(
        @TargetAggregateIdentifier CalendarId calendarId, CommandId commandId, int draft) implements CalendarCommand {

    /** For the one calendar there is. */
    public DiscardCalendarDraft(CommandId commandId, int draft) {
        this(CalendarId.OF_THE_HOUSE, commandId, draft);
    }
}
