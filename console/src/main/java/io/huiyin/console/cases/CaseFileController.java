package io.huiyin.console.cases;

import io.huiyin.api.CommandId;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.forms.Numbers;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One case whole: its deadline and why, its words, everything that happened, and how to prove it. */
@PageController
final class CaseFileController {

    private final House house;
    private final CaseFilePage page;

    CaseFileController(House house, CaseFilePage page) {
        this.house = house;
        this.page = page;
    }

    @GetMapping("/cases/{id}")
    String file(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        ComplaintId complaintId = CaseIds.of(id);
        Long atLeast = Numbers.position("at", at);
        Optional<CaseFile> file = desk.caseFile(complaintId, atLeast);
        if (file.isEmpty()) {
            return NotReadYet.page(desk, atLeast, RefusalCode.UNKNOWN_COMPLAINT, complaintId, response);
        }
        page.fill(file.get(), desk, person, model, locale);
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("wish", CommandId.random().value());
        model.addAttribute("revealForm", new RevealForm(CommandId.random().value(), null));
        model.addAttribute(
                "stillBehind", atLeast != null && file.get().freshness().position() < atLeast);
        return "cases/file";
    }
}
