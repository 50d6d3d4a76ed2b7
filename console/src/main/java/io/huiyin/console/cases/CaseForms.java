package io.huiyin.console.cases;

import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.forms.Numbers;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.forms.Submissions.Outcome;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.time.Moments;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What all forms about one case share: opening, sending, and opening again with what went wrong. */
@Component
final class CaseForms {

    private final House house;
    private final CaseFilePage page;
    private final Submissions submissions;
    private final Moments moments;

    CaseForms(House house, CaseFilePage page, Submissions submissions, Moments moments) {
        this.house = house;
        this.page = page;
        this.submissions = submissions;
        this.moments = moments;
    }

    /** Everything around one request about one case. */
    record Visit(SignedIn person, ComplaintId id, Model model, Locale locale) {}

    /**
     * One kind of form.
     *
     * @param view its template
     * @param fields the fields it shows
     * @param done message key of what was done when it went well
     */
    record Kind(String view, Set<String> fields, String done) {}

    Desk deskOf(SignedIn person) {
        return house.deskOf(person, "console");
    }

    String open(Visit visit, Kind kind, CaseFile file, VersionedForm<?> blank) {
        page.fillHead(file, visit.person(), visit.model(), visit.locale());
        return show(visit, kind, blank, FormErrors.NONE);
    }

    String submit(
            Visit visit, Kind kind, VersionedForm<?> typed, HttpServletResponse response, RedirectAttributes next) {
        Desk desk = deskOf(visit.person());
        Outcome<ComplaintId> outcome = submissions.attempt(kind.fields(), visit.locale(), () -> {
            desk.send(typed.toCommand(visit.id(), moments));
            return visit.id();
        });
        if (outcome.result().isPresent()) {
            return AfterCommand.file(visit.id(), desk, next, kind.done(), "");
        }
        outcome.mark(response);
        return again(visit, kind, typed, outcome, desk);
    }

    // Even when the case cannot be read now, the form opens again with everything that was typed.
    private String again(Visit visit, Kind kind, VersionedForm<?> typed, Outcome<?> refused, Desk desk) {
        Outcome<CaseFile> file =
                submissions.attempt(kind.fields(), visit.locale(), () -> CaseFilePage.fileOf(desk, visit.id()));
        file.result().ifPresent(found -> page.fillHead(found, visit.person(), visit.model(), visit.locale()));
        VersionedForm<?> form = file.result()
                .filter(found -> refused.changedSince())
                .<VersionedForm<?>>map(found -> afterChanges(visit, typed, found, desk))
                .orElse(typed);
        return show(visit, kind, form, refused.errors().and(file.errors()));
    }

    private VersionedForm<?> afterChanges(Visit visit, VersionedForm<?> typed, CaseFile file, Desk desk) {
        Long seen = Numbers.position(new FieldReader(), "version", typed.version());
        List<TimelineItem> since = page.since(seen == null ? -1 : seen, file, desk, visit.locale());
        visit.model().addAttribute("changes", since);
        return typed.atVersion(file.summary().version());
    }

    private static String show(Visit visit, Kind kind, VersionedForm<?> form, FormErrors errors) {
        visit.model().addAttribute("id", visit.id().value());
        visit.model().addAttribute("form", form);
        visit.model().addAttribute("errors", errors);
        return kind.view();
    }
}
