package io.huiyin.command.notice.recipients;

import io.huiyin.api.mail.MailAddress;
import io.huiyin.api.notice.NoticeLanguage;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.TextForm;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One row that can be used.
 *
 * @param address as it stood in the file, without white space around it
 */
record RecipientRow(ClearText address, @Nullable ClearText name, NoticeLanguage language) {

    private static final TextForm NAME = TextForm.line(1, 100);
    private static final int LONGEST_LANGUAGE = 35;

    /** What the fields of a row say; null, and a finding, when they cannot be used. */
    static @Nullable RecipientRow read(String email, String name, String language, Findings findings) {
        String address = address(email, findings);
        ClearText called = NAME.optional("name", new ClearText(name), findings);
        NoticeLanguage reads = language(language.strip().toLowerCase(Locale.ROOT), findings);
        return findings.none() ? new RecipientRow(new ClearText(address), called, reads) : null;
    }

    private static String address(String email, Findings findings) {
        // Chinese keyboards type a full-width @ without anybody noticing.
        String tidy = email.length() > 2 * 254
                ? email
                : Normalizer.normalize(email, Normalizer.Form.NFKC).strip();
        if (tidy.isEmpty()) {
            findings.add("email", RefusalCode.REQUIRED);
        } else if (!MailAddress.isOne(tidy)) {
            findings.add("email", RefusalCode.MALFORMED, MailAddress.EXAMPLE);
        }
        return tidy;
    }

    private static NoticeLanguage language(String tag, Findings findings) {
        if (tag.isEmpty() || tag.equals("zh") || isVariantOf("zh", tag)) {
            return NoticeLanguage.CHINESE;
        }
        if (tag.equals("en") || isVariantOf("en", tag)) {
            return NoticeLanguage.ENGLISH;
        }
        findings.add("language", RefusalCode.NOT_ALLOWED, "zh, en");
        return NoticeLanguage.CHINESE;
    }

    // As in zh-CN, en_US.
    private static boolean isVariantOf(String language, String tag) {
        return tag.length() <= LONGEST_LANGUAGE && (tag.startsWith(language + "-") || tag.startsWith(language + "_"));
    }
}
