package io.huiyin.api.incident;

import io.huiyin.api.CaseId;
import io.huiyin.api.TimeOrderedId;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One security incident (安全事件).
 *
 * @param value {@code incident-} and a time-ordered UUID
 */
public record IncidentId(String value) {

    private static final Pattern FORM = Pattern.compile("incident-[A-Za-z0-9._-]{1,80}");

    /** @throws IllegalArgumentException if the value has another form */
    public IncidentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an incident id");
        }
    }

    /** A new id that sorts by now. */
    public static IncidentId at(Instant now) {
        return new IncidentId("incident-" + TimeOrderedId.at(now));
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
