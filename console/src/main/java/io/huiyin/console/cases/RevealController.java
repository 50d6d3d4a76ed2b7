package io.huiyin.console.cases;

import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Shows who complains once a purpose is given. The answer is a page of its own and is kept nowhere. */
@PageController
final class RevealController {

    private final House house;
    private final CaseFilePage page;
    private final Submissions submissions;

    RevealController(House house, CaseFilePage page, Submissions submissions) {
        this.house = house;
        this.page = page;
        this.submissions = submissions;
    }

    @GetMapping("/cases/{id}/reveal")
    String backToFile(@PathVariable String id) {
        return "redirect:/cases/" + CaseIds.of(id);
    }

    @PostMapping("/cases/{id}/reveal")
    String reveal(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @ModelAttribute("revealForm") RevealForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        ComplaintId complaintId = CaseIds.of(id);
        var outcome = submissions.attempt(
                RevealForm.FIELDS, locale, () -> desk.send(form.toCommand(complaintId), Complainant.class));
        outcome.mark(response);
        CaseFile file = CaseFilePage.fileOf(desk, complaintId);
        page.fill(file, desk, person, model, locale);
        model.addAttribute("errors", outcome.errors());
        outcome.result()
                .ifPresent(
                        complainant -> model.addAttribute("complainant", ComplainantCard.revealed(file, complainant)));
        return htmx ? "cases/file :: complainant" : "cases/file";
    }
}
