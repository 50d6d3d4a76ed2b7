package io.huiyin.console.cases;

import io.huiyin.api.cases.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the unit that has a case has acknowledged it, read from what happened.
 *
 * @param at when it did; empty while it has not
 */
record Acknowledgement(Optional<Instant> at) {

    private static final String ACKNOWLEDGED = "DispatchAcknowledged";
    private static final Set<String> TURNS = Set.of("ComplaintDispatched", ACKNOWLEDGED);

    static Acknowledgement of(List<TimelineEntry> oldestFirst) {
        return new Acknowledgement(oldestFirst.stream()
                .filter(entry -> TURNS.contains(entry.event()))
                .reduce((earlier, later) -> later)
                .filter(last -> last.event().equals(ACKNOWLEDGED))
                .map(TimelineEntry::occurredAt));
    }
}
