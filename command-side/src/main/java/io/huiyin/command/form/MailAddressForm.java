package io.huiyin.command.form;

import io.huiyin.api.mail.MailAddress;
import io.huiyin.api.refusal.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What an office's mail address must look like. */
public final class MailAddressForm {

    private static final int LONGEST = 254;

    private MailAddressForm() {}

    /** The address in a field that may be left out; null when it was, or when it is none. */
    public static @Nullable MailAddress optional(String field, @Nullable String text, Findings findings) {
        String tidy = text == null ? "" : Characters.tidy(text);
        if (tidy.isEmpty()) {
            return null;
        }
        if (tidy.length() > LONGEST) {
            findings.add(field, RefusalCode.TOO_LONG, LONGEST);
        } else if (!MailAddress.isOne(tidy)) {
            findings.add(field, RefusalCode.MALFORMED, MailAddress.EXAMPLE);
        } else {
            return new MailAddress(tidy);
        }
        return null;
    }
}
