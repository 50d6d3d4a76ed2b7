package io.huiyin.console.incidents;

import io.huiyin.api.incident.Authority;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.NoticeMedium;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.cases.CaseForms;
import io.huiyin.console.cases.CaseForms.Visit;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.look.PageController;
import io.huiyin.console.time.Moments;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everything people do about an incident, one form an act. */
@PageController
final class IncidentActController {

    private static final String NO_SUCH_ACT = "…";

    private final CaseForms forms;
    private final IncidentFilePage page;
    private final Wishes wishes;
    private final Moments moments;

    IncidentActController(CaseForms forms, IncidentFilePage page, Wishes wishes, Moments moments) {
        this.forms = forms;
        this.page = page;
        this.wishes = wishes;
        this.moments = moments;
    }

    @GetMapping(
            "/incidents/{id}/{act:grade|plan|report|notice|measure|acknowledge|handle|correct|decide-correction|waive|close}")
    String open(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @PathVariable("act") String path,
            @RequestParam Map<String, String> asked,
            Model model,
            Locale locale) {
        IncidentAct act = act(path);
        var visit = new Visit<>(page, person, IncidentIds.of(id), model, locale);
        IncidentFile file = page.fileOf(forms.deskOf(person), visit.id());
        new IncidentMay(person, file).refuseUnless(act);
        fill(act, model);
        return forms.open(
                visit,
                act.form(),
                file,
                ActForm.blank(act, wishes.next(), file.summary().version(), prefilled(act, file, asked)));
    }

    @PostMapping(
            "/incidents/{id}/{act:grade|plan|report|notice|measure|acknowledge|handle|correct|decide-correction|waive|close}")
    String carryOut(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @PathVariable("act") String path,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        IncidentAct act = act(path);
        fill(act, model);
        var visit = new Visit<>(page, person, IncidentIds.of(id), model, locale);
        return forms.submit(visit, act.form(), new ActForm(act, typed), response, next);
    }

    private static IncidentAct act(String path) {
        return IncidentAct.at(path)
                .orElseThrow(() -> RefusedException.because(null, RefusalCode.UNKNOWN_INCIDENT, NO_SUCH_ACT));
    }

    private Map<String, String> prefilled(IncidentAct act, IncidentFile file, Map<String, String> asked) {
        return switch (act) {
            case REPORT -> report(file, asked);
            case ACKNOWLEDGE ->
                Map.of(
                        "report",
                        asked.getOrDefault(
                                "report",
                                file.reports().stream()
                                        .filter(report -> report.acknowledgementNumber() == null)
                                        .map(report -> String.valueOf(report.number()))
                                        .findFirst()
                                        .orElse("1")));
            case WAIVE -> Map.of("deadlineId", asked.getOrDefault("deadlineId", ""));
            case CORRECT -> instants(file);
            case DECIDE_CORRECTION ->
                CorrectionView.waitingIn(file)
                        .map(correction -> Map.of("correction", String.valueOf(correction.number())))
                        .orElse(Map.of());
            default -> Map.of();
        };
    }

    /** What is on record, to the moment, so that what is left as it stands stays as it is. */
    private Map<String, String> instants(IncidentFile file) {
        Map<String, String> instants = new TreeMap<>();
        instants.put("detectedAt", moments.exactForForm(file.summary().detectedAt()));
        if (file.summary().occurredAt() != null) {
            instants.put("occurredAt", moments.exactForForm(file.summary().occurredAt()));
        }
        if (file.learnedAt() != null) {
            instants.put("learnedAt", moments.exactForForm(file.learnedAt()));
        }
        return instants;
    }

    /** To the authority that is asked for, or is owed a report next; the first report to it is the initial one. */
    private static Map<String, String> report(IncidentFile file, Map<String, String> asked) {
        Authority next = AuthorityOwed.named(asked.get("authority"))
                .or(() -> AuthorityOwed.nextIn(file))
                .orElse(Authority.COMPETENT_AUTHORITY);
        boolean first =
                file.reports().stream().noneMatch(report -> report.authorities().contains(next));
        return Map.of(
                "authorities",
                next.name(),
                "kind",
                (first ? AuthorityReportKind.INITIAL : AuthorityReportKind.FOLLOW_UP).name());
    }

    private static void fill(IncidentAct act, Model model) {
        model.addAttribute("authorities", Authority.values());
        model.addAttribute("yesOrNo", ActReader.YesOrNo.values());
        model.addAttribute("act", act);
        model.addAttribute("levels", IncidentLevel.values());
        model.addAttribute("media", NoticeMedium.values());
        model.addAttribute("reportItems", ReportItem.values());
        model.addAttribute("reportKinds", AuthorityReportKind.values());
    }
}
