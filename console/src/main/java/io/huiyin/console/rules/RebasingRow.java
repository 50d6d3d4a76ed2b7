package io.huiyin.console.rules;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.rules.RuleBook;
import io.huiyin.console.proposal.Colleagues;
import io.huiyin.console.proposal.ProposalRow;
import io.huiyin.console.time.Moments;
import java.util.Locale;

/** One re-basing as pages show it. */
public record RebasingRow(ProposalRow proposal, String rule, String contentHash) {

    static RebasingRow of(
            RuleBook.Rebasing rebasing, Colleagues colleagues, AccountId reader, Moments moments, Locale locale) {
        return new RebasingRow(
                ProposalRow.of(
                        rebasing.rebasing(),
                        rebasing.status(),
                        new ProposalRow.Course(
                                rebasing.proposedBy(),
                                rebasing.proposedAt(),
                                rebasing.decidedBy(),
                                rebasing.decidedAt()),
                        rebasing.moved(),
                        0,
                        colleagues,
                        reader,
                        moments,
                        locale),
                rebasing.rule(),
                rebasing.contentHash());
    }
}
