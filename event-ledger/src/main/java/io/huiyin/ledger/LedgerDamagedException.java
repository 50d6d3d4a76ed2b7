package io.huiyin.ledger;

import org.jspecify.annotations.Nullable;

/** What is stored is not a sound ledger: a block does not chain, a record or event cannot be read. Needs a person. */
public final class LedgerDamagedException extends LedgerException {

    private static final long serialVersionUID = 1L;

    public LedgerDamagedException(String message) {
        super(message);
    }

    public LedgerDamagedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
