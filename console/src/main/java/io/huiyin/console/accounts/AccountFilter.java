package io.huiyin.console.accounts;

import io.huiyin.api.account.AccountState;
import io.huiyin.api.account.AccountSummary;
import io.huiyin.api.account.Role;
import io.huiyin.api.account.SignInSummary;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows, as asked for; what is no choice chooses nothing.
 *
 * @param text part of a name or login, in any case
 * @param role a role's name
 * @param state a state's name
 */
public record AccountFilter(
        @Nullable String text,
        @Nullable String role,
        @Nullable String state) implements BiPredicate<AccountSummary, @Nullable SignInSummary> {

    @Override
    public boolean test(AccountSummary account, @Nullable SignInSummary signIn) {
        return isAny(role, Role.values(), account.role())
                && isAny(state, AccountState.values(), account.state())
                && (isBlank(text) || says(signIn, String.valueOf(text).strip().toLowerCase(Locale.ROOT)));
    }

    private static <E extends Enum<E>> boolean isAny(@Nullable String asked, E[] choices, E actual) {
        if (isBlank(asked)) {
            return true;
        }
        for (E choice : choices) {
            if (choice.name().equals(asked)) {
                return choice == actual;
            }
        }
        return true;
    }

    private static boolean says(@Nullable SignInSummary signIn, String words) {
        return signIn != null
                && (signIn.login().value().contains(words)
                        || signIn.displayName().value().toLowerCase(Locale.ROOT).contains(words));
    }

    private static boolean isBlank(@Nullable String asked) {
        return asked == null || asked.isBlank();
    }
}
