package io.huiyin.ledger;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** The ledger could not do what was asked, and nothing was stored. The message is a sentence for an operator. */
public class LedgerException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    public LedgerException(String message) {
        super(message);
    }

    public LedgerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
