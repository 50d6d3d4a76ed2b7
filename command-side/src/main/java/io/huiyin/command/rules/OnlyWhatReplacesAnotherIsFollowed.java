package io.huiyin.command.rules;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.DeadlineRules;

/** Running clocks can follow a version that sets clocks now and that an earlier one came before. */
record OnlyWhatReplacesAnotherIsFollowed(DeadlineRules rules, RuleBookState state) {

    /**
     * The rule to follow.
     *
     * @throws RefusedException if nobody knows it, it sets no clocks, or no clock can have been set by an earlier version
     */
    DeadlineRule find(String reference) {
        DeadlineRule rule = rules.byReference(reference)
                .filter(known -> state.knows(reference))
                .orElseThrow(() -> RefusedException.because("rule", RefusalCode.UNKNOWN_RULE, reference));
        if (!state.setsClocks(reference)) {
            throw RefusedException.because("rule", RefusalCode.RULE_SETS_NO_CLOCKS, reference);
        }
        if (rules.known().stream().noneMatch(rule::replaces)) {
            throw RefusedException.because("rule", RefusalCode.NO_EARLIER_VERSION, reference);
        }
        return rule;
    }
}
