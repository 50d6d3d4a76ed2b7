package io.huiyin.command.rules;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.rules.AdoptRules;
import io.huiyin.api.rules.ApproveRebasing;
import io.huiyin.api.rules.DiscardRebasing;
import io.huiyin.api.rules.ProposeRebasing;
import io.huiyin.api.rules.RebasingApproved;
import io.huiyin.api.rules.RebasingCarriedOut;
import io.huiyin.api.rules.RebasingDiscarded;
import io.huiyin.api.rules.RebasingProposed;
import io.huiyin.api.rules.RecordRebasingCarriedOut;
import io.huiyin.api.rules.RuleAdopted;
import io.huiyin.api.rules.RuleBookId;
import io.huiyin.api.rules.RuleSwitched;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.proposal.ASecondPersonApproves;
import io.huiyin.command.proposal.Proposals;
import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.DeadlineRules;
import java.time.Clock;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** Where rules go on record, and running clocks are brought under a newer version by two people. */
public final class RuleDesk {

    private final Clock clock;
    private final DeadlineRules rules;

    /** @param rules those this node lives by, and those it remembers */
    public RuleDesk(Clock clock, DeadlineRules rules) {
        this.clock = clock;
        this.rules = rules;
    }

    /** What is new about the rules this node lives by, the rules in the order of their names. */
    Facts adopt(AdoptRules command, RuleBookState state, String digest) {
        Facts facts = Facts.live(clock.instant(), digest);
        rules.all().stream()
                .filter(rule -> !state.knows(rule.reference()))
                .sorted(Comparator.comparing(DeadlineRule::id).thenComparing(DeadlineRule::version))
                .forEach(rule -> facts.and(adopted(command.ruleBookId(), rule)));
        Set<String> setting =
                rules.current().stream().map(DeadlineRule::reference).collect(Collectors.toSet());
        state.setsClocks().keySet().stream()
                .filter(rule -> state.setsClocks(rule) != setting.contains(rule))
                .sorted()
                .forEach(rule -> facts.and(new RuleSwitched(command.ruleBookId(), rule, setting.contains(rule))));
        return facts;
    }

    private RuleAdopted adopted(RuleBookId book, DeadlineRule rule) {
        return new RuleAdopted(book, rule.reference(), rule.content(), rule.contentHash(), rules.setsClocks(rule));
    }

    /** The proposal, if there is something to follow. */
    Facts propose(ProposeRebasing command, RuleBookState state, String digest) {
        DeadlineRule rule = new OnlyWhatReplacesAnotherIsFollowed(rules, state).find(command.rule());
        return Facts.live(clock.instant(), digest)
                .and(new RebasingProposed(
                        command.ruleBookId(), state.rebasings().next(), rule.reference(), rule.contentHash()));
    }

    /** The approval, if a second person means this rule and no newer version came between. */
    Facts approve(ApproveRebasing command, Envelope asker, RuleBookState state, String digest) {
        Proposals.Waiting<RebasingProposed> waiting = waiting(command.rebasing(), state);
        new ASecondPersonApproves(waiting.proposedBy()).check(asker);
        RebasingProposed proposed = waiting.event();
        if (!state.setsClocks(proposed.rule())) {
            throw RefusedException.because("rebasing", RefusalCode.REBASING_OVERTAKEN, proposed.rebasing());
        }
        if (!proposed.contentHash().equals(command.contentHash())) {
            throw RefusedException.because("contentHash", RefusalCode.RULE_DIFFERS);
        }
        return Facts.live(clock.instant(), digest)
                .and(new RebasingApproved(
                        command.ruleBookId(),
                        proposed.rebasing(),
                        proposed.rule(),
                        proposed.contentHash(),
                        waiting.proposedBy()));
    }

    /** Lays a proposal aside. */
    Facts discard(DiscardRebasing command, RuleBookState state, String digest) {
        int rebasing = waiting(command.rebasing(), state).event().rebasing();
        return Facts.live(clock.instant(), digest).and(new RebasingDiscarded(command.ruleBookId(), rebasing));
    }

    /** Every open case was counted anew. */
    Facts carriedOut(RecordRebasingCarriedOut command, String digest) {
        return Facts.live(clock.instant(), digest)
                .and(new RebasingCarriedOut(
                        command.ruleBookId(), command.rebasing(), command.moved(), command.units()));
    }

    private static Proposals.Waiting<RebasingProposed> waiting(int rebasing, RuleBookState state) {
        return state.rebasings()
                .waiting(rebasing)
                .orElseThrow(() -> RefusedException.because("rebasing", RefusalCode.UNKNOWN_REBASING, rebasing));
    }
}
