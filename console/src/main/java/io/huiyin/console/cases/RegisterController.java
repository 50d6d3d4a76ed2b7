package io.huiyin.console.cases;

import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.RegisteredComplaint;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.time.Moments;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Logs a new case while the citizen is on the phone. */
@PageController
final class RegisterController {

    private static final String FORM = "cases/register";

    private final House house;
    private final Submissions submissions;
    private final Wishes wishes;
    private final Moments moments;

    RegisterController(House house, Submissions submissions, Wishes wishes, Moments moments) {
        this.house = house;
        this.submissions = submissions;
        this.wishes = wishes;
        this.moments = moments;
    }

    @GetMapping("/cases/new")
    String open(@AuthenticationPrincipal SignedIn person, Model model) {
        if (!new MayDo(person).register()) {
            throw RefusedException.because(null, RefusalCode.NOT_YOUR_ROLE, person.role());
        }
        return form(RegisterForm.blank(wishes.next()), FormErrors.NONE, model);
    }

    @PostMapping("/cases/new")
    String register(
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("form") RegisterForm typed,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        var outcome = submissions.attempt(
                RegisterForm.FIELDS, locale, () -> desk.send(command(typed, person), RegisteredComplaint.class));
        outcome.mark(response);
        return outcome.result()
                .map(registered ->
                        AfterCommand.file(registered.complaintId(), desk, next, "done.registered", registered.number()))
                .orElseGet(() -> form(typed, outcome.errors(), model));
    }

    private RegisterComplaint command(RegisterForm typed, SignedIn person) {
        return typed.toCommand(wish -> wishes.complaintOf(wish, person), moments);
    }

    private String form(RegisterForm typed, FormErrors errors, Model model) {
        model.addAttribute("form", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("channels", Channel.values());
        model.addAttribute("kinds", MatterKind.values());
        model.addAttribute("latest", moments.forForm(moments.now()));
        return FORM;
    }
}
