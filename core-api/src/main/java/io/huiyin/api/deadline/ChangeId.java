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

    /** The change that a draft of the calendar makes. */
    public static ChangeId ofCalendar(int draft) {
        return new ChangeId("calendar-" + draft);
    }

    /** The change that a re-basing makes. */
    public static ChangeId ofRebasing(int rebasing) {
        return new ChangeId("rebasing-" + rebasing);
    }

    /** The change that a correction of an incident's instants makes. */
    public static ChangeId ofCorrection(int correction) {
        return new ChangeId("correction-" + correction);
    }

    @Override
    public String toString() {
        return value;
    }
}
