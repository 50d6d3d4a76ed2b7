package io.huiyin.query.recount;

import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.MovedForUnit;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many deadlines one change has moved and confirmed so far.
 *
 * @param units the moved ones by the unit that had the case, in the order in which the units were first met
 */
public record ChangeCounts(long moved, long confirmed, List<MovedForUnit> units) {

    static final ChangeCounts NONE = new ChangeCounts(0, 0, List.of());

    public ChangeCounts {
        units = List.copyOf(units);
    }

    ChangeCounts with(DeadlineMoved event) {
        return new ChangeCounts(moved + 1, confirmed, unitsWith(event));
    }

    ChangeCounts withConfirmed() {
        return new ChangeCounts(moved, confirmed + 1, units);
    }

    private List<MovedForUnit> unitsWith(DeadlineMoved event) {
        if (event.heldBy() == null) {
            return units;
        }
        Instant due = event.deadline().due();
        long earlier = due.isBefore(event.before().due()) ? 1 : 0;
        MovedForUnit one = new MovedForUnit(event.heldBy(), 1, earlier, due);
        return units.stream().noneMatch(known -> known.unitId().equals(one.unitId()))
                ? Stream.concat(units.stream(), Stream.of(one)).toList()
                : units.stream()
                        .map(known -> known.unitId().equals(one.unitId()) ? sum(known, one) : known)
                        .toList();
    }

    private static MovedForUnit sum(MovedForUnit known, MovedForUnit one) {
        return new MovedForUnit(
                known.unitId(),
                known.moved() + one.moved(),
                known.earlier() + one.earlier(),
                known.earliestDue().isBefore(one.earliestDue()) ? known.earliestDue() : one.earliestDue());
    }
}
