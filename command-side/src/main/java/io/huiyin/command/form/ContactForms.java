package io.huiyin.command.form;

import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.sealing.ClearText;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a complainant's name, phone number, e-mail address and address must look like; each may be left out. */
public final class ContactForms {

    private static final TextForm NAME = TextForm.line(1, 100);
    private static final TextForm ADDRESS = TextForm.line(1, 300);
    private static final Shape PHONE = new Shape(
            "complainant.phone",
            TextForm.line(3, 20),
            Pattern.compile("\\+?[0-9][0-9 -]{1,18}[0-9]"),
            "+86 571 1234-5678");
    private static final Shape EMAIL = new Shape(
            "complainant.email",
            TextForm.line(3, 254),
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63}){1,8}"),
            "name@example.cn");

    private ContactForms() {}

    /** The tidy complainant; nobody given is somebody anonymous. */
    public static Complainant tidy(@Nullable Complainant complainant, Findings findings) {
        if (complainant == null) {
            return Complainant.ANONYMOUS;
        }
        return new Complainant(
                NAME.optional("complainant.name", complainant.name(), findings),
                PHONE.tidy(halfWidth(complainant.phone()), findings),
                EMAIL.tidy(complainant.email(), findings),
                ADDRESS.optional("complainant.address", complainant.address(), findings));
    }

    // Chinese keyboards type full-width digits without anybody noticing.
    private static @Nullable ClearText halfWidth(@Nullable ClearText phone) {
        if (phone == null || phone.value().length() > 100) {
            return phone;
        }
        return new ClearText(Normalizer.normalize(phone.value(), Normalizer.Form.NFKC));
    }

    /** A short text that must also match a pattern, with an example of one that does. */
    private record Shape(String field, TextForm form, Pattern pattern, String example) {

        @Nullable
        ClearText tidy(@Nullable ClearText given, Findings findings) {
            Findings own = new Findings();
            ClearText text = form.optional(field, given, own);
            if (own.none() && text != null && !pattern.matcher(text.value()).matches()) {
                own.add(field, RefusalCode.MALFORMED, example);
            }
            findings.addAll(own);
            return text;
        }
    }
}
