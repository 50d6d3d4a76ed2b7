package io.huiyin.api.calendar;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that the final table of a year is missing. Repeating it does nothing, nor does sending it for a year whose
 * table is there.
 *
 * @param year next year
 * @param standing how urgent its absence is
 */
@AllowedRoles(Role.SYSTEM)
public record RecordMissingTable(
        @TargetAggregateIdentifier CalendarId calendarId, CommandId commandId, int year, NextYear.Standing standing)
        implements CalendarCommand {

    /** For the one calendar there is. */
    public RecordMissingTable(CommandId commandId, int year, NextYear.Standing standing) {
        this(CalendarId.OF_THE_HOUSE, commandId, year, standing);
    }
}
