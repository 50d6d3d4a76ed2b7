package io.huiyin.command.rules;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.rules.AdoptRules;
import io.huiyin.api.rules.ApproveRebasing;
import io.huiyin.api.rules.DiscardRebasing;
import io.huiyin.api.rules.ProposeRebasing;
import io.huiyin.api.rules.ProposedRebasing;
import io.huiyin.api.rules.RebasingApproved;
import io.huiyin.api.rules.RebasingCarriedOut;
import io.huiyin.api.rules.RebasingDiscarded;
import io.huiyin.api.rules.RebasingProposed;
import io.huiyin.api.rules.RecordRebasingCarriedOut;
import io.huiyin.api.rules.RuleAdopted;
import io.huiyin.api.rules.RuleBookId;
import io.huiyin.api.rules.RuleSwitched;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.repeat.RecentCommands;
import io.huiyin.command.repeat.WishDigests;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The deadline rules of the house: which versions it lives by and since when, and how running clocks come to follow a
 * newer version, proposed by one person and approved by another.
 */
public class HouseRules {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable RuleBookId ruleBookId;

    private RuleBookState state = RuleBookState.EMPTY;
    private RecentCommands recent = RecentCommands.NONE;

    /** For Axon; it begins with its first event. */
    HouseRules() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptRules command, Envelope asker, WishDigests digests, RuleDesk desk) {
        announce(desk.adopt(command, state, digests.of(command, asker.actor())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ProposedRebasing handle(ProposeRebasing command, Envelope asker, WishDigests digests, RuleDesk desk) {
        String digest = digests.of(command, asker.actor());
        if (!recent.includes(command.commandId(), digest)) {
            announce(desk.propose(command, state, digest));
        }
        RebasingProposed proposed = state.rebasings().broughtBy(command.commandId());
        return new ProposedRebasing(proposed.rebasing(), proposed.rule(), proposed.contentHash());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ApproveRebasing command, Envelope asker, WishDigests digests, RuleDesk desk) {
        String digest = digests.of(command, asker.actor());
        if (!recent.includes(command.commandId(), digest)) {
            announce(desk.approve(command, asker, state, digest));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DiscardRebasing command, Envelope asker, WishDigests digests, RuleDesk desk) {
        String digest = digests.of(command, asker.actor());
        if (!recent.includes(command.commandId(), digest)) {
            announce(desk.discard(command, state, digest));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordRebasingCarriedOut command, Envelope asker, WishDigests digests, RuleDesk desk) {
        if (state.rebasings().isNextTimeCarriedOut(command.rebasing(), command.time())) {
            announce(desk.carriedOut(command, digests.of(command, asker.actor())));
        }
    }

    private static void announce(Facts facts) {
        facts.inOrder().forEach(fact -> AggregateLifecycle.apply(fact.event(), fact.metaData()));
    }

    private void become(RuleBookState next, MetaData metaData) {
        ruleBookId = RuleBookId.OF_THE_HOUSE;
        state = next;
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(RuleAdopted event, MetaData metaData) {
        become(state.with(event.rule(), event.setsClocks()), metaData);
    }

    @EventSourcingHandler
    void on(RuleSwitched event, MetaData metaData) {
        become(state.with(event.rule(), event.setsClocks()), metaData);
    }

    @EventSourcingHandler
    void on(RebasingProposed event, MetaData metaData) {
        become(state.with(state.rebasings().proposed(event.rebasing(), event, metaData)), metaData);
    }

    @EventSourcingHandler
    void on(RebasingApproved event, MetaData metaData) {
        become(state.with(state.rebasings().approved(event.rebasing())), metaData);
    }

    @EventSourcingHandler
    void on(RebasingDiscarded event, MetaData metaData) {
        become(state.with(state.rebasings().discarded(event.rebasing())), metaData);
    }

    @EventSourcingHandler
    void on(RebasingCarriedOut event, MetaData metaData) {
        become(state.with(state.rebasings().carriedOut(event.rebasing())), metaData);
    }
}
