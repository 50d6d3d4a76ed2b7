package io.huiyin.scheduler.duelist;

import io.huiyin.api.unit.DutyHours;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the due-list knows after some events.
 *
 * @param watches the deadlines that are watched
 * @param dutyHours the hours of the units that have any
 * @param places where every unit stands, which tells the district whose days it works
 * @param unwatched running deadlines of cases nobody said how to act on
 */
public record DueListState(
        List<Watch> watches, List<UnitHours> dutyHours, List<UnitPlace> places, List<DeadlineKey> unwatched) {

    /** Copies the lists. */
    public DueListState {
        watches = List.copyOf(watches);
        dutyHours = List.copyOf(dutyHours);
        places = List.copyOf(places);
        unwatched = List.copyOf(unwatched);
    }

    /** When a unit is on duty on working days. */
    public record UnitHours(UnitId unit, DutyHours hours) {}

    /** Where a unit stands in the tree of the city. */
    public record UnitPlace(
            UnitId unit, UnitLevel level, @Nullable UnitId parent) {}
}
