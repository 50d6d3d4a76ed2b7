package io.huiyin.storage.claim;

import io.huiyin.storage.KeptState;
import io.huiyin.storage.StorageNames;
import io.huiyin.storage.Turn;
import java.time.Clock;
import java.time.Duration;

/** A turn that nodes take through kept state. */
public final class SharedTurn implements Turn {

    private static final String COLLECTION = "turns";
    private static final byte[] NOTHING = {};

    private final Claims claims;
    private final String what;

    /**
     * Nobody's turn before somebody takes it.
     *
     * @param what names what is done: lower-case letters, digits and hyphens
     * @param node names this process; another name for each process
     * @param timeOut how long a node may show no sign of life before another may take its turn
     * @param clock measures the time-out
     */
    public SharedTurn(KeptState keptState, String what, String node, Duration timeOut, Clock clock) {
        this.claims = new Claims(keptState, COLLECTION, node, timeOut, clock);
        this.what = StorageNames.requireName(what);
    }

    @Override
    public boolean take() {
        claims.make(what, NOTHING);
        return claims.take(what, entry -> entry).isPresent();
    }

    @Override
    public boolean keep() {
        return claims.extend(what);
    }

    @Override
    public void close() {
        claims.giveBack(what);
    }
}
