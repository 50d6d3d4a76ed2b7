package io.huiyin.verifier.format;

/** Bytes that are not in the ledger's format. The message is a sentence that says what is wrong. */
public final class FormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FormatException(String message) {
        super(message);
    }

    public FormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
