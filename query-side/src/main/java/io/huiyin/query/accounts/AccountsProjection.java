package io.huiyin.query.accounts;

import io.huiyin.api.account.AccountClosed;
import io.huiyin.api.account.AccountOpened;
import io.huiyin.api.account.AccountSummary;
import io.huiyin.query.views.Recorded;
import io.huiyin.query.views.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps the view of accounts. */
@ProcessingGroup("views")
public final class AccountsProjection {

    static final String ACCOUNTS = "accounts";

    private final ViewWriter views;

    public AccountsProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(AccountOpened event, Recorded recorded) {
        views.create(
                recorded,
                ACCOUNTS,
                event.accountId().value(),
                new AccountSummary(event.accountId(), event.role(), event.unitId(), false));
    }

    @EventHandler
    void on(AccountClosed event, Recorded recorded) {
        views.update(
                recorded,
                ACCOUNTS,
                event.accountId().value(),
                AccountSummary.class,
                account -> account.map(open -> new AccountSummary(open.accountId(), open.role(), open.unitId(), true))
                        .orElseThrow(() ->
                                new IllegalStateException(event.accountId() + " was closed before it was there")));
    }
}
