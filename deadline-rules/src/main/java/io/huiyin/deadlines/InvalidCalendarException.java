package io.huiyin.deadlines;

import org.jspecify.annotations.Nullable;

/** A holiday table was refused. The message is a sentence that names the year, and the date where one is at fault. */
public final class InvalidCalendarException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidCalendarException(String message) {
        super(message);
    }

    InvalidCalendarException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
