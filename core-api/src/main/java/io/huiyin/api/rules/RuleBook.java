package io.huiyin.api.rules;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.deadline.ProposalStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules the house has ever lived by, and everything ever proposed to bring running clocks under a newer version.
 *
 * @param rules in the order of their names, the newest version of each first
 * @param rebasings every re-basing, the newest first
 */
public record RuleBook(List<Adopted> rules, List<Rebasing> rebasings) {

    public RuleBook {
        rules = List.copyOf(rules);
        rebasings = List.copyOf(rebasings);
    }

    /**
     * One version of one rule.
     *
     * @param rule the rule and its version
     * @param title what people call it; absent where the node that answers does not know the rule
     * @param content what it says, as JSON
     * @param contentHash SHA-256 of the content in hex
     * @param setsClocks whether clocks are set by it
     * @param adoptedAt since when the house lives by it
     * @param rebasable whether running clocks of earlier versions can be proposed to follow it
     */
    public record Adopted(
            String rule,
            DeadlineRuleView.@Nullable Words title,
            String content,
            String contentHash,
            boolean setsClocks,
            Instant adoptedAt,
            boolean rebasable) {}

    /**
     * One re-basing.
     *
     * @param rebasing its number, from 1
     * @param rule the rule and the version to follow
     * @param contentHash SHA-256 of what that version says, in hex
     * @param proposedBy who proposed it
     * @param decidedBy who approved or discarded it
     * @param moved how many deadlines it has moved; final once it is carried out
     */
    public record Rebasing(
            int rebasing,
            ProposalStatus status,
            String rule,
            String contentHash,
            AccountId proposedBy,
            Instant proposedAt,
            @Nullable AccountId decidedBy,
            @Nullable Instant decidedAt,
            long moved) {}
}
