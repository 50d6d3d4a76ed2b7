package io.huiyin.api;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Identifies one wish, however often it is sent. Forms issue it when they open, imports derive it from the row.
 *
 * @param value 1 to 100 characters of {@code A-Z a-z 0-9 . _ : -}
 */
public record CommandId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    /** @throws IllegalArgumentException if the value has another form */
    public CommandId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A command id has 1 to 100 characters of A-Z a-z 0-9 . _ : -");
        }
    }

    /** A fresh id. */
    public static CommandId random() {
        return new CommandId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
