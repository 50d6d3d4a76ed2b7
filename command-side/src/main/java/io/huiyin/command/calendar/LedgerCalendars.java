package io.huiyin.command.calendar;

import io.huiyin.api.calendar.CalendarApproved;
import io.huiyin.api.calendar.CalendarId;
import io.huiyin.deadlines.ApprovedCalendars;
import io.huiyin.deadlines.CalendarTables;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * The calendars as the ledger has them. The calendar's own stream is read from where it was left, at most once a second,
 * so that a node follows what was approved on any other without a processor of its own, and a decision costs nothing
 * more. A calendar that is asked for by its hash is looked for at once.
 */
public final class LedgerCalendars implements WorkingCalendars {

    /** How long a node may go on counting on a calendar after another was approved elsewhere. */
    public static final Duration STALE_AT_MOST = Duration.ofSeconds(1);

    private final EventStore eventStore;
    private final ApprovedCalendars known = WorkingCalendars.shipped();
    private long nextSequence;
    private long readAtNanos = System.nanoTime() - STALE_AT_MOST.toNanos();

    public LedgerCalendars(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    @Override
    public WorkingCalendar inForce() {
        readIfStale();
        return known.inForce();
    }

    @Override
    public Optional<WorkingCalendar> byHash(String contentHash) {
        return known.byHash(contentHash).or(() -> {
            read();
            return known.byHash(contentHash);
        });
    }

    @Override
    public Collection<WorkingCalendar> all() {
        readIfStale();
        return known.all();
    }

    private synchronized void readIfStale() {
        if (System.nanoTime() - readAtNanos >= STALE_AT_MOST.toNanos()) {
            read();
        }
    }

    private synchronized void read() {
        DomainEventStream stream = eventStore.readEvents(CalendarId.OF_THE_HOUSE.value(), nextSequence);
        while (stream.hasNext()) {
            DomainEventMessage<?> event = stream.next();
            if (event.getPayload() instanceof CalendarApproved approved) {
                known.putInForce(known.inForce().with(CalendarTables.ofText(approved.tables())));
            }
            nextSequence = event.getSequenceNumber() + 1;
        }
        readAtNanos = System.nanoTime();
    }
}
