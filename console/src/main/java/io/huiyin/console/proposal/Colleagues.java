package io.huiyin.console.proposal;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Colleague;
import io.huiyin.api.account.FindColleagues;
import io.huiyin.console.gateway.Desk;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the people on a page are called. */
public record Colleagues(Map<AccountId, String> names) {

    private static final String ACCOUNT_PREFIX = "account-";

    public Colleagues {
        names = Map.copyOf(names);
    }

    /**
     * Those of some accounts.
     *
     * @param accounts absent ones are left out
     */
    public static Colleagues of(Collection<? extends @Nullable AccountId> accounts, Desk desk) {
        List<AccountId> people = accounts.stream()
                .filter(Objects::nonNull)
                .map(AccountId.class::cast)
                .filter(account -> !account.equals(AccountId.SYSTEM))
                .distinct()
                .toList();
        return people.isEmpty()
                ? new Colleagues(Map.of())
                : new Colleagues(desk.askForMany(new FindColleagues(people), Colleague.class).stream()
                        .collect(Collectors.toMap(
                                Colleague::accountId,
                                colleague -> colleague.displayName().value())));
    }

    /** The name; the account's id for one that nobody signs in with; null for the house itself. */
    public @Nullable String name(AccountId account) {
        if (account.equals(AccountId.SYSTEM)) {
            return null;
        }
        String value = account.value();
        return names.getOrDefault(
                account, value.startsWith(ACCOUNT_PREFIX) ? value.substring(ACCOUNT_PREFIX.length()) : value);
    }
}
