package io.huiyin.console.rules;

import io.huiyin.api.Command;
import io.huiyin.api.Permissions;
import io.huiyin.api.deadline.ChangePreview;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.rules.ApproveRebasing;
import io.huiyin.api.rules.DiscardRebasing;
import io.huiyin.api.rules.FindRuleBook;
import io.huiyin.api.rules.PreviewRebasing;
import io.huiyin.api.rules.ProposeRebasing;
import io.huiyin.api.rules.ProposedRebasing;
import io.huiyin.api.rules.RuleBook;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.proposal.Colleagues;
import io.huiyin.console.proposal.ProposalPages;
import io.huiyin.console.time.Moments;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the deadline rules on record; takes a proposal to re-base running clocks, and asks a second person. */
@PageController
final class RulesController {

    private static final Set<String> FIELDS = Set.of("rule");

    private final House house;
    private final Submissions submissions;
    private final ProposalPages proposals;
    private final Wishes wishes;
    private final Moments moments;

    RulesController(House house, Submissions submissions, ProposalPages proposals, Wishes wishes, Moments moments) {
        this.house = house;
        this.submissions = submissions;
        this.proposals = proposals;
        this.wishes = wishes;
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
            @RequestParam(required = false) @Nullable String commandId,
            @RequestParam(required = false, defaultValue = "") String rule,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        person.refuseUnlessMay(ProposeRebasing.class);
        Desk desk = house.deskOf(person, "console");
        var outcome = submissions.attempt(
                FIELDS,
                locale,
                () -> desk.send(new ProposeRebasing(ProposalPages.wish(commandId), rule), ProposedRebasing.class));
        if (outcome.result().isPresent()) {
            return page(outcome.result().get().rebasing(), desk);
        }
        outcome.mark(response);
        return show(desk, person, null, outcome.errors(), model, locale);
    }

    @GetMapping("/rules/rebasings/{rebasing}")
    String rebasing(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String rebasing,
            @RequestParam(required = false) @Nullable Long atLeast,
            Model model,
            Locale locale) {
        return showRebasing(
                house.deskOf(person, "console"), person, number(rebasing), atLeast, FormErrors.NONE, model, locale);
    }

    @PostMapping("/rules/rebasings/{rebasing}/approve")
    String approve(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String rebasing,
            @RequestParam(required = false) @Nullable String commandId,
            @RequestParam(required = false, defaultValue = "") String contentHash,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        person.refuseUnlessMay(ApproveRebasing.class);
        int number = number(rebasing);
        return decide(
                person,
                number,
                new ApproveRebasing(ProposalPages.wish(commandId), number, contentHash),
                "done.rebasing-approved",
                response,
                next,
                model,
                locale);
    }

    @PostMapping("/rules/rebasings/{rebasing}/discard")
    String discard(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String rebasing,
            @RequestParam(required = false) @Nullable String commandId,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        person.refuseUnlessMay(DiscardRebasing.class);
        int number = number(rebasing);
        return decide(
                person,
                number,
                new DiscardRebasing(ProposalPages.wish(commandId), number),
                "done.rebasing-discarded",
                response,
                next,
                model,
                locale);
    }

    private String decide(
            SignedIn person,
            int rebasing,
            Command decision,
            String done,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        return proposals
                .decide(desk, decision, done, rebasing, response, next, locale)
                .map(errors -> showRebasing(desk, person, rebasing, null, errors, model, locale))
                .orElseGet(() -> page(rebasing, desk));
    }

    private String show(
            Desk desk, SignedIn person, @Nullable Long atLeast, FormErrors errors, Model model, Locale locale) {
        RuleBook book = desk.ask(new FindRuleBook(atLeast), RuleBook.class);
        Colleagues colleagues = colleaguesIn(book.rebasings(), desk);
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
        fillForms(person, errors, model);
        return "rules/page";
    }

    private String showRebasing(
            Desk desk,
            SignedIn person,
            int number,
            @Nullable Long atLeast,
            FormErrors errors,
            Model model,
            Locale locale) {
        RuleBook book = desk.ask(new FindRuleBook(atLeast), RuleBook.class);
        RuleBook.Rebasing rebasing = book.rebasings().stream()
                .filter(known -> known.rebasing() == number)
                .findFirst()
                .orElseThrow(() -> RefusedException.because(null, RefusalCode.UNKNOWN_REBASING, number));
        RebasingRow row =
                RebasingRow.of(rebasing, colleaguesIn(List.of(rebasing), desk), person.accountId(), moments, locale);
        model.addAttribute("rebasing", row);
        model.addAttribute(
                "rule",
                book.rules().stream()
                        .filter(rule -> rule.rule().equals(rebasing.rule()))
                        .findFirst()
                        .map(rule -> RuleRow.of(rule, moments, locale))
                        .orElse(null));
        if (row.proposal().waits()) {
            desk.askForOne(new PreviewRebasing(number), ChangePreview.class)
                    .ifPresent(preview -> proposals.fill(preview, model, locale));
        }
        fillForms(person, errors, model);
        return "rules/rebasing";
    }

    private static Colleagues colleaguesIn(List<RuleBook.Rebasing> rebasings, Desk desk) {
        return Colleagues.of(
                rebasings.stream()
                        .flatMap(rebasing -> Stream.of(rebasing.proposedBy(), rebasing.decidedBy()))
                        .toList(),
                desk);
    }

    private void fillForms(SignedIn person, FormErrors errors, Model model) {
        model.addAttribute("mayPropose", Permissions.mayUse(ProposeRebasing.class, person.role()));
        model.addAttribute("mayApprove", Permissions.mayUse(ApproveRebasing.class, person.role()));
        model.addAttribute("wish", wishes.next().value());
        model.addAttribute("errors", errors);
    }

    private static String page(int rebasing, Desk desk) {
        return ProposalPages.redirect("/rules/rebasings/" + rebasing, desk);
    }

    private static int number(String rebasing) {
        return ProposalPages.number(rebasing, RefusalCode.UNKNOWN_REBASING);
    }
}
