package io.huiyin.console.accounts;

import io.huiyin.api.account.AccountState;
import io.huiyin.api.account.AccountSummary;
import io.huiyin.api.account.Role;
import io.huiyin.api.account.SignInSummary;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.time.Moments;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account as lists and its own page show it.
 *
 * @param name what colleagues call its owner; absent when nobody signs in with it
 * @param login what its owner types; absent when nobody signs in with it
 * @param unit name of the unit it works for
 * @param opened when it was opened, in words
 * @param lastSignIn when its owner last signed in, in words; absent if never
 * @param lockedUntil until when it rests after too many failures, in words; absent when it does not
 */
public record AccountRow(
        String id,
        @Nullable String name,
        @Nullable String login,
        Role role,
        @Nullable String unit,
        AccountState state,
        String opened,
        @Nullable String lastSignIn,
        @Nullable String lockedUntil,
        boolean mustChangePassword) {

    static AccountRow of(
            AccountSummary account,
            @Nullable SignInSummary signIn,
            Map<UnitId, String> unitNames,
            Moments moments,
            Locale locale) {
        UnitId unit = account.unitId();
        return new AccountRow(
                account.accountId().value(),
                signIn == null ? null : signIn.displayName().value(),
                signIn == null ? null : signIn.login().value(),
                account.role(),
                unit == null ? null : unitNames.getOrDefault(unit, unit.value()),
                account.state(),
                moments.minute(account.openedAt(), locale),
                lastOf(signIn, moments, locale),
                signIn == null || signIn.lockedUntil() == null ? null : moments.minute(signIn.lockedUntil(), locale),
                signIn != null && signIn.mustChangePassword());
    }

    private static @Nullable String lastOf(@Nullable SignInSummary signIn, Moments moments, Locale locale) {
        return signIn == null || signIn.recent().isEmpty()
                ? null
                : moments.minute(signIn.recent().get(0).at(), locale);
    }
}
