package io.huiyin.console.incidents;

import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incidents.FindIncidents;
import io.huiyin.api.incidents.IncidentPage;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.cases.FreshnessLine;
import io.huiyin.console.cases.Paging;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.time.Moments;
import io.huiyin.console.time.TimeWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** The security desk: what is open, the strictest clock first. */
@PageController
final class IncidentListController {

    private static final Set<String> NO_FIELDS = Set.of();

    private final House house;
    private final Submissions submissions;
    private final TimeWords timeWords;
    private final Moments moments;

    IncidentListController(House house, Submissions submissions, TimeWords timeWords, Moments moments) {
        this.house = house;
        this.submissions = submissions;
        this.timeWords = timeWords;
        this.moments = moments;
    }

    @GetMapping("/incidents")
    String list(
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("typed") IncidentListRequest typed,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        IncidentListRequest asked = typed.orOpenOnes();
        var outcome = submissions.attempt(NO_FIELDS, locale, () -> found(desk, asked));
        outcome.mark(response);
        model.addAttribute("asked", asked);
        model.addAttribute("errors", outcome.errors());
        model.addAttribute("levels", IncidentLevel.values());
        model.addAttribute("units", person.unit() == null ? desk.units() : List.of());
        model.addAttribute("mayRegister", IncidentMay.register(person));
        outcome.result().ifPresent(found -> fillTable(found, asked, model, locale));
        if (!outcome.errors().any()) {
            model.addAttribute("figures", IncidentFigures.askedAt(desk));
        }
        return "incidents/list";
    }

    private static Found found(Desk desk, IncidentListRequest asked) {
        FindIncidents query = asked.toQuery();
        return new Found(query, desk.ask(query, IncidentPage.class));
    }

    private void fillTable(Found found, IncidentListRequest asked, Model model, Locale locale) {
        IncidentPage page = found.page();
        List<IncidentRow> rows = page.incidents().stream()
                .map(summary -> IncidentRow.of(summary, timeWords, moments, locale))
                .toList();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/incidents");
        asked.parameters().forEach(address::queryParam);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "paging", Paging.of(found.query().page(), found.query().size(), rows.size(), page.total(), address));
        model.addAttribute("freshness", FreshnessLine.of(page.freshness(), moments, locale));
    }

    private record Found(FindIncidents query, IncidentPage page) {}
}
