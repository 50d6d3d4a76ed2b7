package io.huiyin.query.accounts;

import io.huiyin.api.account.AccountClosed;
import io.huiyin.api.account.AccountEvent;
import io.huiyin.api.account.AccountFile;
import io.huiyin.api.account.AccountHappening;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountOpened;
import io.huiyin.api.account.AccountResumed;
import io.huiyin.api.account.AccountRightsChanged;
import io.huiyin.api.account.AccountState;
import io.huiyin.api.account.AccountSummary;
import io.huiyin.api.account.AccountSuspended;
import io.huiyin.api.account.AccountUnlocked;
import io.huiyin.api.account.ApiTokenIssued;
import io.huiyin.api.account.ApiTokenRevoked;
import io.huiyin.api.account.OwnPasswordChanged;
import io.huiyin.api.account.PasswordReset;
import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.unit.UnitId;
import io.huiyin.query.views.Recorded;
import io.huiyin.query.views.ViewWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/** Keeps the view of accounts: one document an account, and one that lists them. */
@ProcessingGroup("views")
public final class AccountsProjection {

    static final String ACCOUNTS = "accounts";
    static final String DIRECTORY = "account-directory";
    static final String ALL = "all";

    private final ViewWriter views;

    public AccountsProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(AccountOpened event, Recorded recorded) {
        AccountSummary summary = new AccountSummary(
                event.accountId(), event.role(), event.unitId(), AccountState.ACTIVE, recorded.recordedAt());
        views.create(
                recorded,
                ACCOUNTS,
                event.accountId().value(),
                new AccountFile(summary, List.of(happening(event, recorded, event.role(), event.unitId()))));
        views.update(
                recorded,
                DIRECTORY,
                ALL,
                AccountDirectory.class,
                directory -> directory.orElse(AccountDirectory.EMPTY).with(event.accountId()));
    }

    @EventHandler
    void on(AccountRightsChanged event, Recorded recorded) {
        change(
                event,
                recorded,
                happening(event, recorded, event.role(), event.unitId()),
                before -> new AccountSummary(
                        before.accountId(), event.role(), event.unitId(), before.state(), before.openedAt()));
    }

    @EventHandler
    void on(AccountSuspended event, Recorded recorded) {
        becomes(AccountState.SUSPENDED, event, recorded);
    }

    @EventHandler
    void on(AccountResumed event, Recorded recorded) {
        becomes(AccountState.ACTIVE, event, recorded);
    }

    @EventHandler
    void on(AccountClosed event, Recorded recorded) {
        becomes(AccountState.CLOSED, event, recorded);
    }

    @EventHandler
    void on(AccountUnlocked event, Recorded recorded) {
        change(event, recorded, happening(event, recorded, null, null), before -> before);
    }

    @EventHandler
    void on(ApiTokenIssued event, Recorded recorded) {
        change(event, recorded, happening(event, recorded, null, null), before -> before);
    }

    @EventHandler
    void on(ApiTokenRevoked event, Recorded recorded) {
        change(event, recorded, happening(event, recorded, null, null), before -> before);
    }

    @EventHandler
    void on(PasswordReset event, Recorded recorded) {
        change(event, recorded, happening(event, recorded, null, null), before -> before);
    }

    @EventHandler
    void on(OwnPasswordChanged event, Recorded recorded) {
        change(event, recorded, happening(event, recorded, null, null), before -> before);
    }

    private void becomes(AccountState state, AccountEvent event, Recorded recorded) {
        change(
                event,
                recorded,
                happening(event, recorded, null, null),
                before -> new AccountSummary(
                        before.accountId(), before.role(), before.unitId(), state, before.openedAt()));
    }

    private void change(
            AccountEvent event, Recorded recorded, AccountHappening happening, UnaryOperator<AccountSummary> change) {
        AccountId account = event.accountId();
        views.update(
                recorded,
                ACCOUNTS,
                account.value(),
                AccountFile.class,
                file -> file.map(before -> changed(before, happening, change))
                        .orElseThrow(() -> new IllegalStateException(account + " was changed before it was there")));
    }

    private static AccountFile changed(
            AccountFile before, AccountHappening happening, UnaryOperator<AccountSummary> change) {
        List<AccountHappening> happenings = new ArrayList<>(before.happenings());
        happenings.add(happening);
        return new AccountFile(change.apply(before.summary()), happenings);
    }

    private static AccountHappening happening(
            AccountEvent event, Recorded recorded, @Nullable Role role, @Nullable UnitId unitId) {
        Envelope envelope = recorded.envelope();
        return new AccountHappening(
                recorded.position(),
                event.getClass().getSimpleName(),
                recorded.recordedAt(),
                envelope.actor(),
                envelope.role(),
                role,
                unitId);
    }
}
