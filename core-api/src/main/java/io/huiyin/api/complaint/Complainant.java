package io.huiyin.api.complaint;

import io.huiyin.api.sealing.ClearText;
import org.jspecify.annotations.Nullable;

/**
 * Who complains, readable; every part may be left out. Each is one line without control characters.
 *
 * @param name at most 100 characters
 * @param phone 3 to 20 characters: digits, spaces, hyphens, a plus sign in front
 * @param email at most 254 characters
 * @param address at most 300 characters
 */
public record Complainant(
        @Nullable ClearText name,
        @Nullable ClearText phone,
        @Nullable ClearText email,
        @Nullable ClearText address) {

    /** Somebody who gave nothing. */
    public static final Complainant ANONYMOUS = new Complainant(null, null, null, null);
}
