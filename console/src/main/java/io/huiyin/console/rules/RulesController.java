package io.huiyin.console.rules;

import io.huiyin.api.Permissions;
import io.huiyin.api.rules.FindRuleBook;
import io.huiyin.api.rules.ProposeRebasing;
import io.huiyin.api.rules.ProposedRebasing;
import io.huiyin.api.rules.RuleBook;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.proposal.Colleagues;
import io.huiyin.console.proposal.ProposalKind;
import io.huiyin.console.proposal.ProposalPages;
import io.huiyin.console.time.Moments;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the deadline rules on record, and takes a proposal to re-base running clocks. */
@PageController
final class RulesController {

    private static final Set<String> FIELDS = Set.of("rule");

    private final House house;
    private final ProposalPages proposals;
    private final Moments moments;

    RulesController(House house, ProposalPages proposals, Moments moments) {
        this.house = house;
        this.proposals = proposals;
        this.moments = moments;
    }

    @GetMapping("/rules")
    String rules(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable Long atLeast,
            Model model,
            Locale locale) {
        return show(house.deskOf(person, "console"), person, atLeast, FormErrors.NONE, model, locale);
    }

    @PostMapping("/rules/rebasings")
    String propose(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false, defaultValue = "") String rule,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        person.refuseUnlessMay(ProposeRebasing.class);
        Desk desk = house.deskOf(person, "console");
        ProposalPages.Sent sent = proposals.send(
                ProposalKind.REBASING,
                FIELDS,
                desk,
                () -> desk.send(new ProposeRebasing(ProposalPages.wish(request), rule), ProposedRebasing.class)
                        .rebasing(),
                response,
                locale);
        return sent.page() == null ? show(desk, person, null, sent.errors(), model, locale) : sent.page();
    }

    private String show(
            Desk desk, SignedIn person, @Nullable Long atLeast, FormErrors errors, Model model, Locale locale) {
        RuleBook book = desk.ask(new FindRuleBook(atLeast), RuleBook.class);
        Colleagues colleagues = RebasingRow.colleaguesIn(book.rebasings(), desk);
        model.addAttribute(
                "rules",
                book.rules().stream()
                        .map(rule -> RuleRow.of(rule, moments, locale))
                        .toList());
        model.addAttribute(
                "rebasings",
                book.rebasings().stream()
                        .map(rebasing -> RebasingRow.of(rebasing, colleagues, person.accountId(), moments, locale))
                        .toList());
        model.addAttribute("mayPropose", Permissions.mayUse(ProposeRebasing.class, person.role()));
        proposals.fillForms(ProposalKind.REBASING, person, errors, model);
        return "rules/page";
    }
}
