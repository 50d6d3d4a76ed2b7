package io.huiyin.query.incidentfile;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.incidents.IncidentSummary;
import io.huiyin.api.incidents.RunningClock;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.query.timeline.TimeGone;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Says of an incident what lists show of it, as time stands now. */
public final class IncidentSummaries {

    private final Clock clock;

    public IncidentSummaries(Clock clock) {
        this.clock = clock;
    }

    /**
     * The summary.
     *
     * @param title the title, empty when forgotten
     * @param unitNames names of units as they are now
     */
    public IncidentSummary of(IncidentState state, Optional<ClearText> title, Map<UnitId, String> unitNames) {
        IncidentRegistered registered = state.registered();
        return new IncidentSummary(
                registered.incidentId(),
                registered.number(),
                state.version(),
                registered.unitId(),
                unitNames.get(registered.unitId()),
                registered.kind(),
                registered.system(),
                title.orElse(null),
                state.cityLevel(),
                state.status(),
                state.instants().occurredAt(),
                state.instants().detectedAt(),
                state.strictest().map(this::clock).orElse(null),
                state.missed(),
                state.closedAt());
    }

    /** How far the time of an obligation has gone: up to its end, or up to now. */
    TimeGone timeOf(ObligationRecord owed) {
        return TimeGone.of(owed.deadline(), owed.endedAt() == null ? clock.instant() : owed.endedAt());
    }

    private RunningClock clock(ObligationRecord owed) {
        Deadline deadline = owed.deadline();
        TimeGone time = timeOf(owed);
        return new RunningClock(
                deadline.id(),
                deadline.start(),
                deadline.due(),
                deadline.lastDay(),
                time.elapsedShare(),
                time.workdaysLeft());
    }
}
