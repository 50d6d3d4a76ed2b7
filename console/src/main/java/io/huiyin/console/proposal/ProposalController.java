package io.huiyin.console.proposal;

import io.huiyin.api.Command;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows one proposal and what approving it would do, and asks a second person. Each kind is a controller of its own, mapped
 * to the kind's path.
 */
public abstract class ProposalController {

    private final House house;
    private final ProposalPages pages;
    private final ProposalKind kind;

    protected ProposalController(House house, ProposalPages pages, ProposalKind kind) {
        this.house = house;
        this.pages = pages;
        this.kind = kind;
    }

    /** Where the reader is and in which language. */
    protected record Reading(Desk desk, SignedIn person, Model model, Locale locale) {}

    /**
     * Puts a proposal on its page.
     *
     * @param atLeast the position to wait for briefly; null means do not wait
     * @return the page's template
     * @throws io.huiyin.api.refusal.RefusedException if there is no such proposal
     */
    protected abstract String show(int number, @Nullable Long atLeast, Reading reading);

    @GetMapping("/{number}")
    String proposal(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Long atLeast,
            Model model,
            Locale locale) {
        Reading reading = new Reading(house.deskOf(person, "console"), person, model, locale);
        return page(kind.number(number), atLeast, FormErrors.NONE, reading);
    }

    @PostMapping("/{number}/approve")
    String approve(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        person.refuseUnlessMay(kind.approving());
        int approved = kind.number(number);
        String seen = Objects.requireNonNullElse(request.getParameter(kind.seen()), "");
        Command approval = kind.approval().of(ProposalPages.wish(request), approved, seen);
        Reading reading = new Reading(house.deskOf(person, "console"), person, model, locale);
        return decide(approved, approval, "approved", reading, response, next);
    }

    @PostMapping("/{number}/discard")
    String discard(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        person.refuseUnlessMay(kind.discarding());
        int discarded = kind.number(number);
        Command discarding = kind.discard().of(ProposalPages.wish(request), discarded);
        Reading reading = new Reading(house.deskOf(person, "console"), person, model, locale);
        return decide(discarded, discarding, "discarded", reading, response, next);
    }

    private String decide(
            int number,
            Command decision,
            String outcome,
            Reading reading,
            HttpServletResponse response,
            RedirectAttributes next) {
        String done = "done.%s-%s".formatted(kind.name(), outcome);
        return pages.decide(reading.desk(), decision, done, number, response, next, reading.locale())
                .map(errors -> page(number, null, errors, reading))
                .orElseGet(() -> ProposalPages.redirect(kind, number, reading.desk()));
    }

    private String page(int number, @Nullable Long atLeast, FormErrors errors, Reading reading) {
        String template = show(number, atLeast, reading);
        reading.model().addAttribute("kind", kind);
        pages.fillForms(kind, reading.person(), errors, reading.model());
        return template;
    }
}
