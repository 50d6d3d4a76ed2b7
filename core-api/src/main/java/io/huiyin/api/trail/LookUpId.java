package io.huiyin.api.trail;

import io.huiyin.api.TimeOrderedId;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One look into the trail. Who pages through the answer to one question uses one id, so that the question is on record
 * once.
 *
 * @param value {@code look-up-} and a UUID
 */
public record LookUpId(String value) {

    private static final Pattern FORM = Pattern.compile("look-up-[A-Za-z0-9._-]{1,80}");

    /** @throws IllegalArgumentException if the value has another form */
    public LookUpId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a look-up");
        }
    }

    /** A new id that sorts by now. */
    public static LookUpId at(Instant now) {
        return new LookUpId("look-up-" + TimeOrderedId.at(now));
    }

    @Override
    public String toString() {
        return value;
    }
}
