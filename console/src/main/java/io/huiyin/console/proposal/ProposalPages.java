package io.huiyin.console.proposal;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.ChangePreview;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.time.Moments;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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

    ProposalPages(Submissions submissions, Moments moments) {
        this.submissions = submissions;
        this.moments = moments;
    }

    /** Puts on a page what approving would do. */
    public void fill(ChangePreview preview, Model model, Locale locale) {
        model.addAttribute("preview", preview);
        model.addAttribute(
                "shifts",
                preview.shifts().stream()
                        .map(shift -> ShiftRow.of(shift, moments, locale))
                        .toList());
    }

    /**
     * Sends a decision.
     *
     * @param done message key of what the next page says, about the proposal's number
     * @return what is wrong, if it was refused
     */
    public Optional<FormErrors> decide(
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

    /** The way to a page that shows what was just sent. */
    public static String redirect(String page, Desk desk) {
        OptionalLong position = desk.positionNow();
        return "redirect:" + page + (position.isPresent() ? "?atLeast=" + position.getAsLong() : "");
    }

    /**
     * The id issued when the form opened.
     *
     * @throws RefusedException if it is none
     */
    public static CommandId wish(@Nullable String commandId) {
        FieldReader reader = new FieldReader();
        var wish = reader.commandId("commandId", commandId);
        reader.refuseIfAnythingIsWrong();
        return wish.orElseThrow();
    }

    /**
     * The number in an address.
     *
     * @throws RefusedException with this code if it is none
     */
    public static int number(String text, RefusalCode unknown) {
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw RefusedException.because(null, unknown, text);
        }
        return Integer.parseInt(text);
    }
}
