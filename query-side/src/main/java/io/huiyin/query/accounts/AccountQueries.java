package io.huiyin.query.accounts;

import io.huiyin.api.account.AccountSummary;
import io.huiyin.api.account.FindAccount;
import io.huiyin.query.views.ViewReader;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about accounts. */
public final class AccountQueries {

    private final ViewReader views;

    public AccountQueries(ViewReader views) {
        this.views = views;
    }

    /** What an account may do; empty when there is none. */
    @QueryHandler
    public Optional<AccountSummary> handle(FindAccount query) {
        return views.find(AccountsProjection.ACCOUNTS, query.accountId().value(), AccountSummary.class);
    }
}
