package io.huiyin.command.trail;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.trail.BundleDownloaded;
import io.huiyin.api.trail.DownloadBundle;
import io.huiyin.api.trail.DownloadTrail;
import io.huiyin.api.trail.LedgerVerificationRequested;
import io.huiyin.api.trail.LookUpCommand;
import io.huiyin.api.trail.LookUpEvent;
import io.huiyin.api.trail.LookUpId;
import io.huiyin.api.trail.ReadTrailEvent;
import io.huiyin.api.trail.RequestLedgerVerification;
import io.huiyin.api.trail.SearchTrail;
import io.huiyin.api.trail.TrailDownloaded;
import io.huiyin.api.trail.TrailEventRead;
import io.huiyin.api.trail.TrailSearched;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.IdForm;
import io.huiyin.command.repeat.RecentCommands;
import io.huiyin.command.repeat.WishDigests;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One look into the trail: one event and no more, so that nobody's reading makes a long stream. The same look again,
 * when somebody turns a page, has no second effect.
 */
public class TrailLookUp {

    @AggregateIdentifier
    private @Nullable LookUpId lookUpId;

    private RecentCommands recent = RecentCommands.NONE;

    /** For Axon; a look-up begins with its only event. */
    TrailLookUp() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SearchTrail command, Envelope asker, WishDigests digests) {
        Findings findings = new Findings();
        LookUpForms.check(command.filter(), findings);
        LookUpForms.check(command.reason(), findings);
        record(
                command,
                new TrailSearched(command.lookUpId(), command.filter(), command.reason()),
                findings,
                asker,
                digests);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReadTrailEvent command, Envelope asker, WishDigests digests) {
        Findings findings = new Findings();
        if (command.position() < 0) {
            findings.add("position", RefusalCode.MALFORMED, "0, 1, 2, …");
        }
        record(command, new TrailEventRead(command.lookUpId(), command.position()), findings, asker, digests);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DownloadTrail command, Envelope asker, WishDigests digests) {
        Findings findings = new Findings();
        LookUpForms.check(command.filter(), findings);
        findings.require("format", command.format());
        findings.require("purpose", command.reason());
        LookUpForms.check(command.reason(), findings);
        record(
                command,
                new TrailDownloaded(command.lookUpId(), command.filter(), command.format(), command.reason()),
                findings,
                asker,
                digests);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DownloadBundle command, Envelope asker, WishDigests digests) {
        Findings findings = new Findings();
        LookUpForms.check(command.caseId(), findings);
        findings.require("purpose", command.reason());
        LookUpForms.check(command.reason(), findings);
        record(
                command,
                new BundleDownloaded(command.lookUpId(), command.caseId(), command.reason()),
                findings,
                asker,
                digests);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestLedgerVerification command, Envelope asker, WishDigests digests, VerificationRequests requests) {
        if (record(command, new LedgerVerificationRequested(command.lookUpId()), new Findings(), asker, digests)) {
            CurrentUnitOfWork.get().afterCommit(onRecord -> requests.verifySoon());
        }
    }

    /** Whether it was not on record already. */
    private boolean record(
            LookUpCommand command, LookUpEvent event, Findings findings, Envelope asker, WishDigests digests) {
        IdForm.check("lookUpId", command.lookUpId().value(), findings);
        findings.refuseIfAny();
        String digest = digests.of(command, asker.actor());
        if (recent.includes(command.commandId(), digest)) {
            return false;
        }
        if (lookUpId != null) {
            throw RefusedException.because("lookUpId", RefusalCode.COMMAND_ID_REUSED);
        }
        AggregateLifecycle.apply(event, MetaData.with(Envelope.COMMAND_DIGEST, digest));
        return true;
    }

    @EventSourcingHandler
    void on(LookUpEvent event, MetaData metaData) {
        lookUpId = event.lookUpId();
        recent = recent.with(metaData);
    }
}
