package io.huiyin.personaldata;

/** The kept state holds no key where one should be: never opened, or restored from another backup. */
public final class KeyMissingException extends PersonalDataException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence without personal data */
    public KeyMissingException(String message) {
        super(message, null);
    }
}
