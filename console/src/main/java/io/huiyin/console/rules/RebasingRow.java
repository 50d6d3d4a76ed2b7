package io.huiyin.console.rules;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.rules.RuleBook;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.proposal.Colleagues;
import io.huiyin.console.proposal.ProposalRow;
import io.huiyin.console.time.Moments;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One re-basing as pages show it. */
public record RebasingRow(ProposalRow proposal, String rule, String contentHash) {

    /** The names of everybody who proposed or decided one of these. */
    static Colleagues colleaguesIn(List<RuleBook.Rebasing> rebasings, Desk desk) {
        return Colleagues.of(
                rebasings.stream()
                        .flatMap(rebasing -> Stream.of(rebasing.proposedBy(), rebasing.decidedBy()))
                        .toList(),
                desk);
    }

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
