package io.huiyin.personaldata;

import org.jspecify.annotations.Nullable;

/** Something sealed could not be made or read. The message is a sentence that names ids, fields and files only. */
public abstract class PersonalDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PersonalDataException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
