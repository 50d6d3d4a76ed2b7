package io.huiyin.benchmarks.ledger;

import org.axonframework.eventsourcing.eventstore.EventStore;

/** An event store that takes part. */
interface Contender extends AutoCloseable {

    /** What the tables call it. */
    String name();

    /** Where everybody appends and reads. */
    EventStore store();

    /** How many appends fewer it gets than the others, where it would take too long; 1 for none. */
    default int shorter() {
        return 1;
    }

    @Override
    void close();
}
