package io.huiyin.personaldata;

import org.jspecify.annotations.Nullable;

/** The master key cannot be used as it is given; the message says what to do. */
public final class MasterKeyException extends PersonalDataException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence without personal data */
    public MasterKeyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
