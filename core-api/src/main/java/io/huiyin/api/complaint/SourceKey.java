package io.huiyin.api.complaint;

import java.util.regex.Pattern;

/**
 * What an older system called a case.
 *
 * @param system the file or system, for instance {@code messages}; lower-case letters, digits and hyphens
 * @param key its key there, 1 to 60 characters of {@code A-Z a-z 0-9 . _ -}
 */
public record SourceKey(String system, String key) {

    private static final Pattern SYSTEM = Pattern.compile("[a-z0-9-]{1,20}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    /** @throws IllegalArgumentException if one part has another form */
    public SourceKey {
        if (!SYSTEM.matcher(system).matches() || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a source key");
        }
    }

    /** The one complaint this key stands for, on every run of every import. */
    public ComplaintId complaintId() {
        return new ComplaintId("complaint-" + system + "-" + "0".repeat(Math.max(0, 10 - key.length())) + key);
    }
}
