package io.huiyin.api.rules;

import io.huiyin.api.Command;

/** What can be asked of the book of deadline rules. */
public sealed interface RuleBookCommand extends Command
        permits AdoptRules, ProposeRebasing, ApproveRebasing, DiscardRebasing, RecordRebasingCarriedOut {

    /** Which book: there is one. */
    RuleBookId ruleBookId();
}
