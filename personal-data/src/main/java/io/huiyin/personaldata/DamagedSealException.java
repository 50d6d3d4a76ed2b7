package io.huiyin.personaldata;

import org.jspecify.annotations.Nullable;

/** A sealed text or a wrapped key is not what was sealed for this place: changed, cut, or moved. */
public final class DamagedSealException extends PersonalDataException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence without personal data */
    public DamagedSealException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
