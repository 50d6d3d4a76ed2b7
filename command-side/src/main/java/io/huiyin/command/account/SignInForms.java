package io.huiyin.command.account;

import io.huiyin.api.account.SignInName;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.TextForm;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a login and a name must look like. */
final class SignInForms {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final TextForm DISPLAY_NAME = TextForm.line(1, 40);

    private SignInForms() {}

    /** The tidy sign-in; null when nobody is to sign in. */
    static @Nullable SignInName tidy(@Nullable SignInName signIn, Findings findings) {
        if (signIn == null) {
            return null;
        }
        ClearText login = signIn.login();
        if (!LOGIN.matcher(login.value()).matches()) {
            findings.add("login", RefusalCode.MALFORMED, "a-z 0-9 . _ - (2–40)");
        }
        return new SignInName(login, DISPLAY_NAME.required("displayName", signIn.displayName(), findings));
    }
}
