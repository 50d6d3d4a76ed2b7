package io.huiyin.api.calendar;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.deadline.MovedForUnit;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that every open case an approved draft concerns has been counted anew. Repeating it does nothing.
 *
 * @param draft number of the draft
 * @param moved how many deadlines it moved
 * @param confirmed how many provisional deadlines it made final
 * @param units what that means for each unit
 */
@AllowedRoles(Role.SYSTEM)
public record RecordCalendarCarriedOut(
        @TargetAggregateIdentifier CalendarId calendarId,
        CommandId commandId,
        int draft,
        long moved,
        long confirmed,
        List<MovedForUnit> units)
        implements CalendarCommand {

    public RecordCalendarCarriedOut {
        units = List.copyOf(units);
    }

    /** For the one calendar there is. */
    public RecordCalendarCarriedOut(
            CommandId commandId, int draft, long moved, long confirmed, List<MovedForUnit> units) {
        this(CalendarId.OF_THE_HOUSE, commandId, draft, moved, confirmed, units);
    }
}
