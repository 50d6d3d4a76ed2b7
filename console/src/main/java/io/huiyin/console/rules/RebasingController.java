package io.huiyin.console.rules;

import io.huiyin.api.rules.FindRuleBook;
import io.huiyin.api.rules.PreviewRebasing;
import io.huiyin.api.rules.RuleBook;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.proposal.Colleagues;
import io.huiyin.console.proposal.ProposalController;
import io.huiyin.console.proposal.ProposalKind;
import io.huiyin.console.proposal.ProposalPages;
import io.huiyin.console.time.Moments;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows a re-basing and what it would do, and asks a second person. */
@PageController
@RequestMapping("/rules/rebasings")
final class RebasingController extends ProposalController {

    private final ProposalPages pages;
    private final Moments moments;

    RebasingController(House house, ProposalPages pages, Moments moments) {
        super(house, pages, ProposalKind.REBASING);
        this.pages = pages;
        this.moments = moments;
    }

    @Override
    protected String show(int number, @Nullable Long atLeast, Reading reading) {
        RuleBook book = reading.desk().ask(new FindRuleBook(atLeast), RuleBook.class);
        RuleBook.Rebasing rebasing = book.rebasings().stream()
                .filter(known -> known.rebasing() == number)
                .findFirst()
                .orElseThrow(() -> ProposalKind.REBASING.unknown(number));
        Colleagues colleagues = RebasingRow.colleaguesIn(List.of(rebasing), reading.desk());
        RebasingRow row = RebasingRow.of(rebasing, colleagues, reading.person().accountId(), moments, reading.locale());
        reading.model().addAttribute("rebasing", row);
        reading.model()
                .addAttribute(
                        "rule",
                        book.rules().stream()
                                .filter(rule -> rule.rule().equals(rebasing.rule()))
                                .findFirst()
                                .map(rule -> RuleRow.of(rule, moments, reading.locale()))
                                .orElse(null));
        pages.fillPreview(
                row.proposal(), new PreviewRebasing(number), reading.desk(), reading.model(), reading.locale());
        return "rules/rebasing";
    }
}
