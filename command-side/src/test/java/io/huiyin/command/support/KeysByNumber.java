package io.huiyin.command.support;

import io.huiyin.command.ledgerkey.LedgerKeyring;
import java.util.concurrent.atomic.AtomicInteger;

/** A keyring whose keys are numbers. */
public final class KeysByNumber implements LedgerKeyring {

    private final AtomicInteger made = new AtomicInteger(1);

    @Override
    public String first() {
        return "key 1";
    }

    @Override
    public Successor successorOf(String current) {
        String next = "key " + made.incrementAndGet();
        return new Successor(next, current + " vouches for " + next);
    }
}
