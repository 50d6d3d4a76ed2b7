package io.huiyin.api.complaint;

import io.huiyin.api.sealing.ClearText;
import org.jspecify.annotations.Nullable;

/** Who complains, readable; every part may be left out. */
public record Complainant(
        @Nullable ClearText name,
        @Nullable ClearText phone,
        @Nullable ClearText email,
        @Nullable ClearText address) {

    /** Somebody who gave nothing. */
    public static final Complainant ANONYMOUS = new Complainant(null, null, null, null);
}
