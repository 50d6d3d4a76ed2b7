package io.huiyin.api.mail;

import java.util.regex.Pattern;

/**
 * A mail address that every relay takes: a dotted local part and a domain name of at least two labels (the dot-atom
 * form of RFC 5322 in ASCII letters, within the lengths of RFC 5321). It has no room for line breaks, quotes, comments
 * or a second address.
 *
 * @param value at most 254 characters
 */
public record MailAddress(String value) {

    /** One that has the form, for sentences that explain it. */
    public static final String EXAMPLE = "name@example.cn";

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*+@" + LABEL + "(?:\\." + LABEL + ")+");

    /** @throws IllegalArgumentException if the value has another form; the message does not repeat it */
    public MailAddress {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not a mail address of the form " + EXAMPLE);
        }
    }

    /** Whether a text is a mail address of this form. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_LOCAL_PART
                && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
