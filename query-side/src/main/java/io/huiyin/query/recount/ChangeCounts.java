package io.huiyin.query.recount;

import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.MovedForUnit;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many deadlines one change has moved and confirmed so far.
 *
 * @param times how often it is on record that every open case has followed
 * @param units those moved since then by the unit that had the case, in the order in which the units were first met
 */
public record ChangeCounts(long moved, long confirmed, int times, List<MovedForUnit> units) {

    static final ChangeCounts NONE = new ChangeCounts(0, 0, 0, List.of());

    public ChangeCounts {
        units = List.copyOf(units);
    }

    /** Whether it has moved deadlines of units since it was last on record that every open case has followed. */
    public boolean namesLateOnes() {
        return times > 0 && !units.isEmpty();
    }

    ChangeCounts with(DeadlineMoved event) {
        return new ChangeCounts(moved + 1, confirmed, times, unitsWith(event));
    }

    ChangeCounts withConfirmed() {
        return new ChangeCounts(moved, confirmed + 1, times, units);
    }

    /**
     * It is on record that every open case has followed.
     *
     * @param named the units that were named there, with how many of each; null for all
     */
    ChangeCounts carriedOut(@Nullable List<MovedForUnit> named) {
        List<MovedForUnit> left = named == null
                ? List.of()
                : units.stream()
                        .map(unit -> without(unit, named))
                        .filter(unit -> unit.moved() > 0)
                        .toList();
        return new ChangeCounts(moved, confirmed, times + 1, left);
    }

    // One may have moved while that was written down.
    private static MovedForUnit without(MovedForUnit unit, List<MovedForUnit> named) {
        return named.stream()
                .filter(one -> one.unitId().equals(unit.unitId()))
                .findFirst()
                .map(one -> new MovedForUnit(
                        unit.unitId(), unit.moved() - one.moved(), unit.earlier() - one.earlier(), unit.earliestDue()))
                .orElse(unit);
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
