package io.huiyin.command.account;

import io.huiyin.api.account.AccountClosed;
import io.huiyin.api.account.AccountCommand;
import io.huiyin.api.account.AccountEvent;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountOpened;
import io.huiyin.api.account.AccountResumed;
import io.huiyin.api.account.AccountRightsChanged;
import io.huiyin.api.account.AccountState;
import io.huiyin.api.account.AccountSuspended;
import io.huiyin.api.account.AccountUnlocked;
import io.huiyin.api.account.ApiTokenIssued;
import io.huiyin.api.account.ApiTokenRevoked;
import io.huiyin.api.account.ChangeAccountRights;
import io.huiyin.api.account.ChangeOwnPassword;
import io.huiyin.api.account.CloseAccount;
import io.huiyin.api.account.IssueApiToken;
import io.huiyin.api.account.IssuedApiToken;
import io.huiyin.api.account.IssuedPassword;
import io.huiyin.api.account.OpenAccount;
import io.huiyin.api.account.OwnPasswordChanged;
import io.huiyin.api.account.PasswordReset;
import io.huiyin.api.account.ResetPassword;
import io.huiyin.api.account.ResumeAccount;
import io.huiyin.api.account.RevokeApiToken;
import io.huiyin.api.account.SuspendAccount;
import io.huiyin.api.account.UnlockAccount;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.repeat.RecentCommands;
import java.time.Instant;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do here. A closed account stays closed; who did what stays on record. How its owner signs in is kept
 * beside it, by the {@link AccountDesk}.
 */
public class Account {

    @AggregateIdentifier
    private @Nullable AccountId accountId;

    private @Nullable AccountRights rights;
    private TokensOnRecord tokens = TokensOnRecord.NONE;
    private RecentCommands recent = RecentCommands.NONE;

    /** For Axon; an account begins with its first event. */
    Account() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    IssuedPassword handle(OpenAccount command, Envelope asker, AccountDesk desk) {
        String digest = desk.digestOf(command, asker);
        if (recent.includes(command.commandId(), digest)) {
            return new IssuedPassword(command.accountId(), null);
        }
        if (accountId != null) {
            throw RefusedException.because("accountId", RefusalCode.ACCOUNT_EXISTS);
        }
        OpenAccount tidy = desk.tidy(command);
        desk.admitKeeper(tidy.accountId(), asker);
        IssuedPassword issued = desk.giveSignIn(tidy);
        announce(new AccountOpened(tidy.accountId(), tidy.role(), tidy.unitId()), digest);
        return issued;
    }

    @CommandHandler
    void handle(ChangeAccountRights command, Envelope asker, AccountDesk desk) {
        keep(command, asker, desk, () -> {
            desk.checkRights(command);
            if (rights().equals(rights().with(command.role(), command.unitId()))) {
                throw RefusedException.because("role", RefusalCode.RIGHTS_UNCHANGED);
            }
            return new AccountRightsChanged(command.accountId(), command.role(), command.unitId());
        });
    }

    @CommandHandler
    void handle(SuspendAccount command, Envelope asker, AccountDesk desk) {
        keep(command, asker, desk, () -> {
            refuseIf(rights().state() == AccountState.SUSPENDED, RefusalCode.ACCOUNT_SUSPENDED);
            return new AccountSuspended(command.accountId());
        });
    }

    @CommandHandler
    void handle(ResumeAccount command, Envelope asker, AccountDesk desk) {
        keep(command, asker, desk, () -> {
            refuseIf(rights().state() == AccountState.ACTIVE, RefusalCode.ACCOUNT_NOT_SUSPENDED);
            return new AccountResumed(command.accountId());
        });
    }

    @CommandHandler
    void handle(CloseAccount command, Envelope asker, AccountDesk desk) {
        keep(command, asker, desk, () -> new AccountClosed(command.accountId()));
    }

    @CommandHandler
    IssuedPassword handle(ResetPassword command, Envelope asker, AccountDesk desk) {
        desk.admitKeeper(command.accountId(), asker);
        String digest = desk.digestOf(command, asker);
        if (recent.includes(command.commandId(), digest)) {
            return new IssuedPassword(command.accountId(), null);
        }
        refuseClosed();
        IssuedPassword issued = desk.resetPassword(command.accountId());
        announce(new PasswordReset(command.accountId()), digest);
        return issued;
    }

    @CommandHandler
    void handle(UnlockAccount command, Envelope asker, AccountDesk desk) {
        keep(command, asker, desk, () -> {
            desk.unlock(command.accountId());
            return new AccountUnlocked(command.accountId());
        });
    }

    @CommandHandler
    IssuedApiToken handle(IssueApiToken command, Envelope asker, AccountDesk desk) {
        desk.admitKeeper(command.accountId(), asker);
        String digest = desk.digestOf(command, asker);
        if (recent.includes(command.commandId(), digest)) {
            return new IssuedApiToken(command.accountId(), command.tokenId(), null);
        }
        refuseClosed();
        tokens.admit(command.tokenId(), desk.now());
        Instant expiresAt = desk.endOf(command);
        IssuedApiToken issued = desk.issueToken(command, expiresAt);
        announce(new ApiTokenIssued(command.accountId(), command.tokenId(), expiresAt), digest);
        return issued;
    }

    @CommandHandler
    void handle(RevokeApiToken command, Envelope asker, AccountDesk desk) {
        keep(command, asker, desk, () -> {
            tokens.require(command.tokenId());
            desk.revokeToken(command);
            return new ApiTokenRevoked(command.accountId(), command.tokenId());
        });
    }

    @CommandHandler
    void handle(ChangeOwnPassword command, Envelope asker, AccountDesk desk) {
        desk.admitOwner(command.accountId(), asker);
        String digest = desk.digestOf(command, asker);
        if (recent.includes(command.commandId(), digest)) {
            return;
        }
        if (!rights().cover(asker)) {
            throw RefusedException.because(null, RefusalCode.NO_LONGER_ENTITLED);
        }
        desk.changeOwnPassword(command);
        announce(new OwnPasswordChanged(command.accountId()), digest);
    }

    /** Does once what an entitled administrator asks of an account that is not closed. */
    private void keep(AccountCommand command, Envelope asker, AccountDesk desk, Supplier<AccountEvent> decision) {
        desk.admitKeeper(command.accountId(), asker);
        String digest = desk.digestOf(command, asker);
        if (!recent.includes(command.commandId(), digest)) {
            refuseClosed();
            announce(decision.get(), digest);
        }
    }

    private void refuseClosed() {
        refuseIf(rights().state() == AccountState.CLOSED, RefusalCode.ACCOUNT_CLOSED);
    }

    private static void refuseIf(boolean wrong, RefusalCode code) {
        if (wrong) {
            throw RefusedException.because("accountId", code);
        }
    }

    private static void announce(AccountEvent event, String digest) {
        AggregateLifecycle.apply(event, MetaData.with(Envelope.COMMAND_DIGEST, digest));
    }

    private AccountRights rights() {
        if (rights == null) {
            throw new IllegalStateException("An account without its first event");
        }
        return rights;
    }

    @EventSourcingHandler
    void on(AccountEvent event, MetaData metaData) {
        accountId = event.accountId();
        rights = AccountRights.after(event, rights);
        tokens = tokens.after(event);
        recent = recent.with(metaData);
    }
}
