package io.huiyin.scheduler.duelist;

import io.huiyin.api.unit.DutyHours;
import io.huiyin.api.unit.UnitId;
import java.util.List;

/**
 * Everything the due-list knows after some events.
 *
 * @param watches the deadlines that are watched
 * @param dutyHours the hours of the units that have any
 * @param unwatched running deadlines of cases nobody said how to act on
 */
public record DueListState(List<Watch> watches, List<UnitHours> dutyHours, List<DeadlineKey> unwatched) {

    /** Copies the lists. */
    public DueListState {
        watches = List.copyOf(watches);
        dutyHours = List.copyOf(dutyHours);
        unwatched = List.copyOf(unwatched);
    }

    /** When a unit is on duty on working days. */
    public record UnitHours(UnitId unit, DutyHours hours) {}
}
