package io.huiyin.api.rules;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.deadline.MovedForUnit;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that every open case an approved re-basing concerns has been counted anew, and again after
 * a late one was. Repeating it does nothing.
 *
 * @param rebasing its number
 * @param time 1 for the first time, one more for each later one
 * @param moved how many deadlines it moved in all
 * @param units by unit, those it moved since the time before
 */
@AllowedRoles(Role.SYSTEM)
public record RecordRebasingCarriedOut(
        @TargetAggregateIdentifier RuleBookId ruleBookId,
        CommandId commandId,
        int rebasing,
        int time,
        long moved,
        List<MovedForUnit> units)
        implements RuleBookCommand {

    public RecordRebasingCarriedOut {
        units = List.copyOf(units);
    }

    /** For the one book there is. */
    public RecordRebasingCarriedOut(CommandId commandId, int rebasing, int time, long moved, List<MovedForUnit> units) {
        this(RuleBookId.OF_THE_HOUSE, commandId, rebasing, time, moved, units);
    }
}
