package io.huiyin.deadlines;

import org.jspecify.annotations.Nullable;

/** A file of deadline rules was refused. The message names the file, the rule and the field. */
public final class InvalidRulesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidRulesException(String message) {
        super(message);
    }

    InvalidRulesException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
