package io.huiyin.command.account;

import io.huiyin.api.account.AccountClosed;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountOpened;
import io.huiyin.api.account.CloseAccount;
import io.huiyin.api.account.OpenAccount;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.IdForm;
import io.huiyin.command.repeat.RecentCommands;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.command.unit.UnitRegister;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What somebody may do here. A closed account stays closed; who did what stays on record. */
public class Account {

    @AggregateIdentifier
    private @Nullable AccountId accountId;

    private boolean closed;
    private RecentCommands recent = RecentCommands.NONE;

    /** For Axon; an account begins with its first event. */
    Account() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenAccount command, Envelope asker, UnitRegister units, WishDigests digests) {
        String digest = digests.of(command, asker.actor());
        if (recent.includes(command.commandId(), digest)) {
            return;
        }
        if (accountId != null) {
            throw RefusedException.because("accountId", RefusalCode.ACCOUNT_EXISTS);
        }
        Findings findings = new Findings();
        IdForm.check("accountId", command.accountId().value(), findings);
        TheHouseNeedsNoAccount.check(command, findings);
        new HandlersAndSecurityOfficersBelongToAUnit(units).check(command.role(), command.unitId(), findings);
        findings.refuseIfAny();
        AggregateLifecycle.apply(
                new AccountOpened(command.accountId(), command.role(), command.unitId()),
                MetaData.with(Envelope.COMMAND_DIGEST, digest));
    }

    @CommandHandler
    void handle(CloseAccount command, Envelope asker, WishDigests digests) {
        String digest = digests.of(command, asker.actor());
        if (recent.includes(command.commandId(), digest)) {
            return;
        }
        if (closed) {
            throw RefusedException.because("accountId", RefusalCode.ACCOUNT_CLOSED);
        }
        AggregateLifecycle.apply(
                new AccountClosed(command.accountId()), MetaData.with(Envelope.COMMAND_DIGEST, digest));
    }

    @EventSourcingHandler
    void on(AccountOpened event, MetaData metaData) {
        accountId = event.accountId();
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(AccountClosed event, MetaData metaData) {
        closed = true;
        recent = recent.with(metaData);
    }
}
