package io.huiyin.query.accounts;

import io.huiyin.api.account.AccountFile;
import io.huiyin.api.account.AccountSummary;
import io.huiyin.api.account.FindAccount;
import io.huiyin.api.account.FindAccounts;
import io.huiyin.query.views.ViewFreshness;
import io.huiyin.query.views.ViewReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about accounts. */
public final class AccountQueries {

    private static final Comparator<AccountSummary> NEWEST_FIRST = Comparator.comparing(AccountSummary::openedAt)
            .thenComparing(account -> account.accountId().value())
            .reversed();

    private final ViewReader views;
    private final ViewFreshness freshness;

    public AccountQueries(ViewReader views, ViewFreshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    /** What an account may do and what was done to it; empty when there is none. */
    @QueryHandler
    public Optional<AccountFile> handle(FindAccount query) {
        freshness.await(query.atLeast());
        return views.find(AccountsProjection.ACCOUNTS, query.accountId().value(), AccountFile.class);
    }

    /** All accounts, the newest first. */
    @QueryHandler
    public List<AccountSummary> handle(FindAccounts query) {
        freshness.await(query.atLeast());
        List<String> ids = views.find(AccountsProjection.DIRECTORY, AccountsProjection.ALL, AccountDirectory.class)
                .orElse(AccountDirectory.EMPTY)
                .accounts();
        return views.findMany(AccountsProjection.ACCOUNTS, ids, AccountFile.class).values().stream()
                .map(AccountFile::summary)
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
