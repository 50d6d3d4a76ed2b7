package io.huiyin.console.cases;

import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.cases.CaseForms.Kind;
import io.huiyin.console.cases.CaseForms.Visit;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.look.PageController;
import io.huiyin.console.units.UnitRow;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a case to the unit that answers it. */
@PageController
final class DispatchController {

    private static final Kind KIND = new Kind("cases/dispatch", DispatchForm.FIELDS, "done.dispatched");

    private final CaseForms forms;
    private final Submissions submissions;
    private final Wishes wishes;

    DispatchController(CaseForms forms, Submissions submissions, Wishes wishes) {
        this.forms = forms;
        this.submissions = submissions;
        this.wishes = wishes;
    }

    @GetMapping("/cases/{id}/dispatch")
    String open(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model, Locale locale) {
        Visit visit = new Visit(person, CaseIds.of(id), model, locale);
        CaseFile file = CaseFilePage.fileOf(forms.deskOf(person), visit.id());
        new MayDo(person).refuseUnless(DispatchComplaint.class, file.summary(), MayDo.DISPATCHABLE);
        fillUnits(visit);
        return forms.open(
                visit,
                KIND,
                file,
                DispatchForm.blank(wishes.next(), file.summary().version()));
    }

    @PostMapping("/cases/{id}/dispatch")
    String dispatch(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @ModelAttribute("form") DispatchForm typed,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Visit visit = new Visit(person, CaseIds.of(id), model, locale);
        fillUnits(visit);
        return forms.submit(visit, KIND, typed, response, next);
    }

    private void fillUnits(Visit visit) {
        Desk desk = forms.deskOf(visit.person());
        var units = submissions.attempt(DispatchForm.FIELDS, visit.locale(), desk::units);
        List<UnitSummary> known = units.result().orElse(List.of());
        visit.model().addAttribute("units", UnitRow.of(known));
    }
}
