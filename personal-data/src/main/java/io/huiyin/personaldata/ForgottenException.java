package io.huiyin.personaldata;

/** The person was forgotten: the key is gone for good, on purpose. */
public final class ForgottenException extends PersonalDataException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence without personal data */
    public ForgottenException(String message) {
        super(message, null);
    }
}
