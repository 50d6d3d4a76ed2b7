package io.huiyin.api.calendar;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.deadline.MovedForUnit;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that every open case an approved draft concerns has been counted anew, and again after a late one was.
 * Repeating it does nothing.
 *
 * @param draft number of the draft
 * @param time 1 for the first time, one more for each later one
 * @param moved how many deadlines it moved in all
 * @param confirmed how many provisional deadlines it made final
 * @param units by unit, those it moved since the time before
 */
@AllowedRoles(Role.SYSTEM)
public record RecordCalendarCarriedOut(
        @TargetAggregateIdentifier CalendarId calendarId,
        CommandId commandId,
        int draft,
        int time,
        long moved,
        long confirmed,
        List<MovedForUnit> units)
        implements CalendarCommand {

    public RecordCalendarCarriedOut {
        units = List.copyOf(units);
    }

    /** For the one calendar there is. */
    public RecordCalendarCarriedOut(
            CommandId commandId, int draft, int time, long moved, long confirmed, List<MovedForUnit> units) {
        this(CalendarId.OF_THE_HOUSE, commandId, draft, time, moved, confirmed, units);
    }
}
