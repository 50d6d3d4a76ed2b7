package io.huiyin.console.accounts;

import io.huiyin.api.account.AccountFile;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountSummary;
import io.huiyin.api.account.ApiTokenSummary;
import io.huiyin.api.account.FindAccount;
import io.huiyin.api.account.FindAccounts;
import io.huiyin.api.account.FindApiTokens;
import io.huiyin.api.account.FindSignIns;
import io.huiyin.api.account.SignInSummary;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.time.Moments;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the ledger says of accounts and what is kept beside it. */
@Component
public final class AccountBook {

    private final Moments moments;

    AccountBook(Moments moments) {
        this.moments = moments;
    }

    /** Every account, the newest first. */
    public List<AccountRow> all(Desk desk, Locale locale) {
        return rows(desk, new AccountFilter(null, null, null), null, locale);
    }

    /** The accounts a filter lets through, the newest first. */
    List<AccountRow> rows(Desk desk, AccountFilter filter, @Nullable Long atLeast, Locale locale) {
        List<AccountSummary> all = desk.askForMany(new FindAccounts(atLeast), AccountSummary.class);
        Map<AccountId, SignInSummary> signIns =
                signIns(desk, all.stream().map(AccountSummary::accountId).toList());
        Map<UnitId, String> units = unitNames(desk);
        return all.stream()
                .filter(account -> filter.test(account, signIns.get(account.accountId())))
                .map(account -> AccountRow.of(account, signIns.get(account.accountId()), units, moments, locale))
                .toList();
    }

    /** One account's file, if there is one. */
    Optional<AccountFile> file(Desk desk, AccountId accountId, @Nullable Long atLeast) {
        return desk.askForOne(new FindAccount(accountId, atLeast), AccountFile.class);
    }

    /** How the owners of some accounts sign in, by account. */
    Map<AccountId, SignInSummary> signIns(Desk desk, Collection<AccountId> accounts) {
        return desk.askForMany(new FindSignIns(List.copyOf(accounts)), SignInSummary.class).stream()
                .collect(Collectors.toMap(SignInSummary::accountId, signIn -> signIn));
    }

    /** The tokens an account ever got, the newest first. */
    List<TokenRow> tokens(Desk desk, AccountId account, Locale locale) {
        return desk.askForMany(new FindApiTokens(account), ApiTokenSummary.class).stream()
                .map(token -> TokenRow.of(token, moments, locale))
                .toList();
    }

    /** Names of units by their ids. */
    static Map<UnitId, String> unitNames(Desk desk) {
        return desk.units().stream().collect(Collectors.toMap(UnitSummary::unitId, UnitSummary::name));
    }
}
