package io.huiyin.query.casefile;

/** Hides the middle of a phone number, so that a person is recognised and not called. */
final class MaskedPhone {

    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 4;

    private MaskedPhone() {}

    /** The first 3 and the last 4 digits, however it was typed; nothing of a number too short to hide anything of. */
    static String of(String typed) {
        String phone = typed.replaceAll("[\\s-]", "");
        int hidden = phone.length() - SHOWN_FIRST - SHOWN_LAST;
        if (hidden <= 0) {
            return "*".repeat(phone.length());
        }
        return phone.substring(0, SHOWN_FIRST) + "*".repeat(hidden) + phone.substring(phone.length() - SHOWN_LAST);
    }
}
