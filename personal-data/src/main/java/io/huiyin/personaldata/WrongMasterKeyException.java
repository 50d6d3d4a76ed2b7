package io.huiyin.personaldata;

import org.jspecify.annotations.Nullable;

/** The master key is sound but not the one this kept state was made with. */
public final class WrongMasterKeyException extends PersonalDataException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence without personal data */
    public WrongMasterKeyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
