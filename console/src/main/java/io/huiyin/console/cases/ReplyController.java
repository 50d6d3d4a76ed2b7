package io.huiyin.console.cases;

import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.cases.CaseForms.Kind;
import io.huiyin.console.cases.CaseForms.Visit;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.look.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers the citizen. */
@PageController
final class ReplyController {

    private static final Kind KIND = new Kind("cases/reply", ReplyForm.FIELDS, "done.replied");

    private final CaseForms forms;
    private final Wishes wishes;

    ReplyController(CaseForms forms, Wishes wishes) {
        this.forms = forms;
        this.wishes = wishes;
    }

    @GetMapping("/cases/{id}/reply")
    String open(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model, Locale locale) {
        Visit visit = new Visit(person, CaseIds.of(id), model, locale);
        CaseFile file = CaseFilePage.fileOf(forms.deskOf(person), visit.id());
        new MayDo(person).refuseUnless(ReplyToComplaint.class, file.summary(), MayDo.ANSWERABLE);
        return forms.open(
                visit, KIND, file, ReplyForm.blank(wishes.next(), file.summary().version()));
    }

    @PostMapping("/cases/{id}/reply")
    String reply(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @ModelAttribute("form") ReplyForm typed,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        return forms.submit(new Visit(person, CaseIds.of(id), model, locale), KIND, typed, response, next);
    }
}
