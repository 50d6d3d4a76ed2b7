package io.huiyin.deadlines;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Calendars in the order in which they came into force. Safe for use by several threads. */
public final class ApprovedCalendars implements WorkingCalendars {

    private volatile State state;

    private record State(WorkingCalendar inForce, Map<String, WorkingCalendar> byHash) {

        State with(WorkingCalendar calendar) {
            Map<String, WorkingCalendar> more = new LinkedHashMap<>(byHash);
            more.put(calendar.contentHash(), calendar);
            return new State(calendar, more);
        }
    }

    ApprovedCalendars(WorkingCalendar first) {
        this.state = new State(first, Map.of(first.contentHash(), first));
    }

    @Override
    public WorkingCalendar inForce() {
        return state.inForce();
    }

    @Override
    public Optional<WorkingCalendar> byHash(String contentHash) {
        return Optional.ofNullable(state.byHash().get(contentHash));
    }

    @Override
    public Collection<WorkingCalendar> all() {
        return state.byHash().values();
    }

    /** A calendar was approved and is in force; those before it stay known. */
    public synchronized void putInForce(WorkingCalendar approved) {
        state = state.with(approved);
    }
}
