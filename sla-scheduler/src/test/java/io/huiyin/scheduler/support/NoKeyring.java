package io.huiyin.scheduler.support;

import io.huiyin.command.ledgerkey.LedgerKeyring;

/** Of a city whose ledger nobody signs. */
enum NoKeyring implements LedgerKeyring {
    INSTANCE;

    @Override
    public String first() {
        throw new UnsupportedOperationException("Nobody signs here");
    }

    @Override
    public Successor successorOf(String current) {
        throw new UnsupportedOperationException("Nobody signs here");
    }
}
