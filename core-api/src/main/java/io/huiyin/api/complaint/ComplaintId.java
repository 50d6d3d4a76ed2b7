package io.huiyin.api.complaint;

import io.huiyin.api.CaseId;
import io.huiyin.api.TimeOrderedId;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One complaint (诉求件).
 *
 * @param value {@code complaint-} and a time-ordered UUID, or for imports {@code complaint-<system>-<padded key>}
 */
public record ComplaintId(String value) {

    private static final Pattern FORM = Pattern.compile("complaint-[A-Za-z0-9._-]{1,80}");

    /** @throws IllegalArgumentException if the value has another form */
    public ComplaintId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a complaint id");
        }
    }

    /** A new id that sorts by now. */
    public static ComplaintId at(Instant now) {
        return new ComplaintId("complaint-" + TimeOrderedId.at(now));
    }

    /** The same, seen as any case. */
    public CaseId caseId() {
        return new CaseId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
