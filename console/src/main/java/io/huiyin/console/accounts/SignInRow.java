package io.huiyin.console.accounts;

import io.huiyin.api.account.SignInNote;
import io.huiyin.api.account.SignInSummary;
import io.huiyin.console.time.Moments;
import java.util.List;
import java.util.Locale;

/**
 * One sign-in, as pages show it.
 *
 * @param when in words
 */
public record SignInRow(String when, String door, String address) {

    static List<SignInRow> of(SignInSummary signIn, Moments moments, Locale locale) {
        return signIn.recent().stream().map(note -> of(note, moments, locale)).toList();
    }

    private static SignInRow of(SignInNote note, Moments moments, Locale locale) {
        return new SignInRow(moments.minute(note.at(), locale), note.door(), note.address());
    }
}
