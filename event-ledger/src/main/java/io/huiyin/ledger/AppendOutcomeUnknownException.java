package io.huiyin.ledger;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Nobody can say yet whether the events were stored; they may still appear. Repeating the command with the same command
 * id tells.
 */
public final class AppendOutcomeUnknownException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    public AppendOutcomeUnknownException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
