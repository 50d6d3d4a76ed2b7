package io.huiyin.console.cases;

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
public final class CaseForms {

    private final House house;
    private final Submissions submissions;
    private final Moments moments;

    CaseForms(House house, Submissions submissions, Moments moments) {
        this.house = house;
        this.submissions = submissions;
        this.moments = moments;
    }

    /**
     * Everything around one request about one case.
     *
     * @param subject what kind of case it is
     */
    public record Visit<I, F>(FormSubject<I, F> subject, SignedIn person, I id, Model model, Locale locale) {}

    /**
     * One kind of form.
     *
     * @param view its template
     * @param fields the fields it shows
     * @param done message key of what was done when it went well
     */
    public record Kind(String view, Set<String> fields, String done) {}

    /** Where the person sends what the form asks for. */
    public Desk deskOf(SignedIn person) {
        return house.deskOf(person, "console");
    }

    /** Opens a form that nobody has typed in yet. */
    public <I, F> String open(Visit<I, F> visit, Kind kind, F file, VersionedForm<I> blank) {
        visit.subject().fillHead(file, visit.person(), visit.model(), visit.locale());
        return show(visit, kind, blank, FormErrors.NONE);
    }

    /** Sends what was typed; leads to the case file, or opens the form again with what is wrong. */
    public <I, F> String submit(
            Visit<I, F> visit,
            Kind kind,
            VersionedForm<I> typed,
            HttpServletResponse response,
            RedirectAttributes next) {
        Desk desk = deskOf(visit.person());
        Outcome<I> outcome = submissions.attempt(kind.fields(), visit.locale(), () -> {
            desk.send(typed.toCommand(visit.id(), moments));
            return visit.id();
        });
        if (outcome.result().isPresent()) {
            return AfterCommand.at(visit.subject().addressOf(visit.id()), desk, next, kind.done(), "");
        }
        outcome.mark(response);
        return again(visit, kind, typed, outcome, desk);
    }

    // Even when the case cannot be read now, the form opens again with everything that was typed.
    private <I, F> String again(Visit<I, F> visit, Kind kind, VersionedForm<I> typed, Outcome<?> refused, Desk desk) {
        Outcome<F> file = submissions.attempt(
                kind.fields(), visit.locale(), () -> visit.subject().fileOf(desk, visit.id()));
        file.result()
                .ifPresent(found -> visit.subject().fillHead(found, visit.person(), visit.model(), visit.locale()));
        VersionedForm<I> form = file.result()
                .filter(found -> refused.changedSince())
                .map(found -> afterChanges(visit, typed, found, desk))
                .orElse(typed);
        return show(visit, kind, form, refused.errors().and(file.errors()));
    }

    private <I, F> VersionedForm<I> afterChanges(Visit<I, F> visit, VersionedForm<I> typed, F file, Desk desk) {
        Long seen = Numbers.position(new FieldReader(), "version", typed.version());
        List<TimelineItem> since = visit.subject().since(seen == null ? -1 : seen, file, desk, visit.locale());
        visit.model().addAttribute("changes", since);
        return typed.atVersion(visit.subject().versionOf(file));
    }

    private static <I, F> String show(Visit<I, F> visit, Kind kind, VersionedForm<I> form, FormErrors errors) {
        visit.model().addAttribute("back", visit.subject().addressOf(visit.id()));
        visit.model().addAttribute("id", visit.id().toString());
        visit.model().addAttribute("form", form);
        visit.model().addAttribute("errors", errors);
        return kind.view();
    }
}
