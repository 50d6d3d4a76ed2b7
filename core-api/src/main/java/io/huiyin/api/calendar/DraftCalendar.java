package io.huiyin.api.calendar;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Brings tables for one or more years; answered with a {@link DraftedCalendar}. Nothing is counted on them before a
 * second person approves.
 *
 * @param table a file in this product's own form or that of holiday-cn, at most {@value #LONGEST} characters
 * @param notice number of the notice, for a file that names only its address
 */
@AllowedRoles({Role.SYSTEM, Role.SYSTEM_ADMIN})
public record DraftCalendar(
        @TargetAggregateIdentifier CalendarId calendarId,
        CommandId commandId,
        String table,
        @Nullable String notice) implements CalendarCommand {

    /** Much more than all years of a century need. */
    public static final int LONGEST = 500_000;

    /** For the one calendar there is. */
    public DraftCalendar(CommandId commandId, String table, @Nullable String notice) {
        this(CalendarId.OF_THE_HOUSE, commandId, table, notice);
    }
}
