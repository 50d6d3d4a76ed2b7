package io.huiyin.api.account;

import java.util.regex.Pattern;

/**
 * Names one token of an account; it opens nothing.
 *
 * @param value {@code token-} and 1 to 80 characters of {@code A-Z a-z 0-9 . _ -}
 */
public record ApiTokenId(String value) {

    private static final Pattern FORM = Pattern.compile("token-[A-Za-z0-9._-]{1,80}");

    /** @throws IllegalArgumentException if the value has another form */
    public ApiTokenId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a token id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
