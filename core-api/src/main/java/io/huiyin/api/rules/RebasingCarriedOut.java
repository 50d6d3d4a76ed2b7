package io.huiyin.api.rules;

import io.huiyin.api.deadline.MovedForUnit;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * Every open case that an approved re-basing concerns has been counted anew; each has its own event. A case
 * that is counted anew later makes it happen again.
 *
 * @param rebasing its number
 * @param moved how many deadlines it moved in all
 * @param units what that means for each unit that had any of those moved since the time before
 */
@Revision("1")
public record RebasingCarriedOut(RuleBookId ruleBookId, int rebasing, long moved, List<MovedForUnit> units)
        implements RuleBookEvent {

    public RebasingCarriedOut {
        units = List.copyOf(units);
    }
}
