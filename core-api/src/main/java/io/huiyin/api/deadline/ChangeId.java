package io.huiyin.api.deadline;

import java.util.regex.Pattern;

/**
 * Names what was approved and moves deadlines: a draft of the calendar, a re-basing on a rule, a corrected instant.
 *
 * @param value 1 to 60 characters of {@code a-z 0-9 . _ -}
 */
public record ChangeId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9._-]{1,60}");

    /** @throws IllegalArgumentException if the value has another form */
    public ChangeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A change is named by 1 to 60 characters of a-z 0-9 . _ -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
