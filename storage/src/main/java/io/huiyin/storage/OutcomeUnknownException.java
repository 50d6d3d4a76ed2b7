package io.huiyin.storage;

/** The store did not answer clearly: what was asked may have been done or not. */
public final class OutcomeUnknownException extends StorageException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
