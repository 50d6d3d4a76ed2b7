package io.huiyin.api.ledgerkey;

import io.huiyin.api.DomainEvent;

/** What has happened to the ledger's key. */
public sealed interface LedgerKeyEvent extends DomainEvent permits LedgerKeyReplaced {

    /** Which key: there is one. */
    LedgerKeyId ledgerKeyId();
}
