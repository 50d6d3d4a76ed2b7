package io.huiyin.query.trail;

import io.huiyin.api.trail.LookUpEvent;
import io.huiyin.api.trail.LookUpId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/** What the trail asks of the ledger. Every call reads a bounded part of it. Thread-safe. */
public interface TrailLedger {

    /** How many events there are. */
    long size();

    /** The newest block; 0 when there is only the first. */
    long height();

    /**
     * The block that holds a position below {@link #size()}.
     *
     * @throws IllegalStateException if the ledger is too damaged to tell
     */
    long heightOf(long position);

    /**
     * Blocks in order, each checked against the one before it. A block that does not fit, or is not there though later
     * ones are, is handed out with what is wrong.
     *
     * @param fromHeight the first one wanted
     * @param atMost most blocks wanted
     * @return none when the first one wanted lies beyond {@link #height()}
     */
    List<LedgerBlock> blocks(long fromHeight, int atMost);

    /** A position before which nothing was recorded at the instant or later, clocks of nodes differing or not. */
    long firstAround(Instant instant);

    /** A position from which on nothing was recorded before the instant, clocks of nodes differing or not. */
    long endAround(Instant instant);

    /** Events of one stream in order, from a sequence number on. */
    List<StoredEvent> ofStream(String stream, long fromSequence, int atMost);

    /** A look-up that is on record. */
    Optional<DomainEventMessage<LookUpEvent>> lookUp(LookUpId id);
}
