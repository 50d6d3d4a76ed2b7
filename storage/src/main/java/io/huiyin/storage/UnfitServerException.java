package io.huiyin.storage;

import org.jspecify.annotations.Nullable;

/** The server at hand cannot carry a ledger. The message is a sentence for an operator. */
public final class UnfitServerException extends StorageException {

    private static final long serialVersionUID = 1L;

    /** What it lacks. */
    public enum Lack {
        /** Nobody answers, or nobody is let in. */
        ANSWER,
        /** It is one server alone. */
        REPLICATION,
        /** It has an arbiter in the place of a member with data. */
        DATA_BEARING_MAJORITY,
        /** It takes one key twice. */
        UNIQUE_KEYS,
        /** It cannot read at majority or linearizably. */
        DURABLE_READS
    }

    private final Lack lack;

    public UnfitServerException(Lack lack, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.lack = lack;
    }

    /** What it lacks. */
    public Lack lack() {
        return lack;
    }
}
