package io.huiyin.ledger;

import org.jspecify.annotations.Nullable;

/** Too much is waiting to be stored, or an earlier block is not settled yet. Nothing was stored; try again later. */
public final class LedgerBusyException extends LedgerException {

    private static final long serialVersionUID = 1L;

    public LedgerBusyException(String message) {
        super(message);
    }

    public LedgerBusyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
