package io.huiyin.api.notice;

import io.huiyin.api.TimeOrderedId;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One list of recipients; a file taken again is another list.
 *
 * @param value a time-ordered UUID
 */
public record RecipientListId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{1,40}");

    /** @throws IllegalArgumentException if the value has another form */
    public RecipientListId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a list of recipients");
        }
    }

    /** A new id that sorts by now. */
    public static RecipientListId at(Instant now) {
        return new RecipientListId(TimeOrderedId.at(now).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
