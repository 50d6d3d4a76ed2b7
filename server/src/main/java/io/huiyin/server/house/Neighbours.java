package io.huiyin.server.house;

import io.huiyin.storage.KeptState;
import io.huiyin.storage.Turn;
import io.huiyin.storage.WorkShare;
import io.huiyin.storage.claim.KeptStateTokenStore;
import io.huiyin.storage.claim.SharedTurn;
import io.huiyin.storage.claim.SharedWork;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;

/**
 * How this node divides work with the others over the same storage. On the embedded default there are none: the data
 * directory belongs to one process.
 */
final class Neighbours {

    private static final int BEATS_A_TIME_OUT = 5;

    private final boolean alone;
    private final String claimName;
    private final Duration timeOut;
    private final Clock clock = new SteadyClock();

    private Neighbours(boolean alone, String claimName, Duration timeOut) {
        this.alone = alone;
        this.claimName = claimName;
        this.timeOut = timeOut;
    }

    static Neighbours of(HouseSettings settings) {
        String id = settings.node().id();
        boolean alone = settings.isEmbedded();
        return new Neighbours(
                alone, alone ? id : unmistakable(id), settings.node().claimTimeOut());
    }

    // Two nodes that were given one id by mistake must not take each other's claims for their own.
    private static String unmistakable(String id) {
        return id + "~" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Names this process as holder of claims. */
    String claimName() {
        return claimName;
    }

    /** After what time without a sign of life a claim is free for others. */
    Duration timeOut() {
        return timeOut;
    }

    /** How often to show signs of life. */
    Duration beat() {
        return timeOut.dividedBy(BEATS_A_TIME_OUT);
    }

    /** This node's share of a piece of work. */
    WorkShare share(KeptState keptState, String work, int parts) {
        return alone
                ? WorkShare.ofTheOnlyNode(parts)
                : new SharedWork(keptState, work, parts, claimName, timeOut, clock);
    }

    /** Where this node's processors keep their positions beside those of the others. */
    TokenStore tokens(KeptState keptState, Serializer serializer) {
        return new KeptStateTokenStore(keptState, serializer, claimName, timeOut, clock);
    }

    /** The turn to do something that one node at a time may do. */
    Turn turn(KeptState keptState, String what) {
        return alone ? Turn.ofTheOnlyNode() : new SharedTurn(keptState, what, claimName, timeOut, clock);
    }
}
