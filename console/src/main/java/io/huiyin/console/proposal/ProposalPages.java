package io.huiyin.console.proposal;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.Permissions;
import io.huiyin.api.deadline.ChangePreview;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.time.Moments;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of proposals do alike: show what approving would do, and send the decision. */
@Component
public final class ProposalPages {

    private static final Set<String> NO_FIELDS = Set.of();

    private final Submissions submissions;
    private final Moments moments;
    private final Wishes wishes;

    ProposalPages(Submissions submissions, Moments moments, Wishes wishes) {
        this.submissions = submissions;
        this.moments = moments;
        this.wishes = wishes;
    }

    /**
     * Puts on a page what approving a proposal would do, while it waits.
     *
     * @param preview asks for it
     */
    public void fillPreview(ProposalRow proposal, Object preview, Desk desk, Model model, Locale locale) {
        if (proposal.waits()) {
            desk.askForOne(preview, ChangePreview.class).ifPresent(found -> fill(found, model, locale));
        }
    }

    private void fill(ChangePreview preview, Model model, Locale locale) {
        model.addAttribute("preview", preview);
        model.addAttribute(
                "shifts",
                preview.shifts().stream()
                        .map(shift -> ShiftRow.of(shift, moments, locale))
                        .toList());
    }

    /** Puts on a page what its forms need. */
    public void fillForms(ProposalKind kind, SignedIn person, FormErrors errors, Model model) {
        model.addAttribute("mayApprove", Permissions.mayUse(kind.approving(), person.role()));
        model.addAttribute("wish", wishes.next().value());
        model.addAttribute("errors", errors);
    }

    /**
     * Sends a proposal.
     *
     * @param fields the fields of the form
     * @param send sends it and says which number it has
     * @return what is wrong, or the way to its page
     */
    public Sent send(
            ProposalKind kind,
            Set<String> fields,
            Desk desk,
            Supplier<Integer> send,
            HttpServletResponse response,
            Locale locale) {
        var outcome = submissions.attempt(fields, locale, send);
        if (outcome.result().isEmpty()) {
            outcome.mark(response);
            return new Sent(null, outcome.errors());
        }
        return new Sent(redirect(kind, outcome.result().get(), desk), FormErrors.NONE);
    }

    /**
     * What came of a proposal that was sent.
     *
     * @param page the way to its page; null if it was refused
     */
    public record Sent(@Nullable String page, FormErrors errors) {}

    /**
     * Sends a decision.
     *
     * @param done message key of what the next page says, about the proposal's number
     * @return what is wrong, if it was refused
     */
    Optional<FormErrors> decide(
            Desk desk,
            Command decision,
            String done,
            int number,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        var outcome = submissions.attempt(NO_FIELDS, locale, () -> {
            desk.send(decision);
            return number;
        });
        if (outcome.result().isPresent()) {
            next.addFlashAttribute("done", done);
            next.addFlashAttribute("doneAbout", number);
            return Optional.empty();
        }
        outcome.mark(response);
        return Optional.of(outcome.errors());
    }

    /** The way to a proposal's page, as it is after what was just sent. */
    static String redirect(ProposalKind kind, int number, Desk desk) {
        OptionalLong position = desk.positionNow();
        String page = "redirect:" + kind.path() + "/" + number;
        return position.isPresent() ? page + "?atLeast=" + position.getAsLong() : page;
    }

    /**
     * The id issued when the form opened.
     *
     * @throws io.huiyin.api.refusal.RefusedException if it is none
     */
    public static CommandId wish(HttpServletRequest request) {
        FieldReader reader = new FieldReader();
        var wish = reader.commandId("commandId", request.getParameter("commandId"));
        reader.refuseIfAnythingIsWrong();
        return wish.orElseThrow();
    }
}
