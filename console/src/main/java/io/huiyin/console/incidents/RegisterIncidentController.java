package io.huiyin.console.incidents;

import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.incident.DataKind;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.RegisteredIncident;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.cases.AfterCommand;
import io.huiyin.console.cases.CaseIds;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.time.Moments;
import io.huiyin.console.units.UnitRow;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts an incident on record while the clock already runs. */
@PageController
final class RegisterIncidentController {

    private static final String FORM = "incidents/register";

    private final House house;
    private final Submissions submissions;
    private final Wishes wishes;
    private final Moments moments;

    RegisterIncidentController(House house, Submissions submissions, Wishes wishes, Moments moments) {
        this.house = house;
        this.submissions = submissions;
        this.wishes = wishes;
        this.moments = moments;
    }

    @GetMapping("/incidents/new")
    String open(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String complaint,
            Model model) {
        if (!IncidentMay.register(person)) {
            throw RefusedException.because(null, RefusalCode.NOT_YOUR_ROLE, person.role());
        }
        Desk desk = house.deskOf(person, "console");
        RegisterIncidentForm form = complaint == null
                ? RegisterIncidentForm.blank(wishes.next(), moments)
                : RegisterIncidentForm.of(complaintOf(desk, CaseIds.of(complaint)), wishes.next(), moments);
        return form(form, FormErrors.NONE, desk, person, model);
    }

    @PostMapping("/incidents/new")
    String register(
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("form") RegisterIncidentForm typed,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        var outcome = submissions.attempt(
                RegisterIncidentForm.FIELDS,
                locale,
                () -> desk.send(
                        typed.toCommand(wish -> wishes.incidentOf(wish, person), moments), RegisteredIncident.class));
        outcome.mark(response);
        return outcome.result()
                .map(registered -> AfterCommand.at(
                        "/incidents/" + registered.incidentId(),
                        desk,
                        next,
                        "done.incident-registered",
                        Objects.requireNonNullElse(registered.number(), registered.incidentId())))
                .orElseGet(() -> form(typed, outcome.errors(), desk, person, model));
    }

    private static CaseFile complaintOf(Desk desk, ComplaintId id) {
        return desk.caseFile(id, null)
                .orElseThrow(() -> RefusedException.because(null, RefusalCode.UNKNOWN_COMPLAINT, id));
    }

    private String form(RegisterIncidentForm typed, FormErrors errors, Desk desk, SignedIn person, Model model) {
        model.addAttribute("form", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", IncidentKind.values());
        model.addAttribute("systems", SystemKind.values());
        model.addAttribute("dataKinds", DataKind.values());
        model.addAttribute("units", person.unit() == null ? UnitRow.of(desk.units()) : List.of());
        return FORM;
    }
}
