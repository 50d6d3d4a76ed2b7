package io.huiyin.console.cases;

import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.pace.Cost;
import io.huiyin.console.pace.Costly;
import io.huiyin.console.time.Moments;
import io.huiyin.console.time.TimeWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.util.UriComponentsBuilder;

/** The list people work from: what is due first stands first. */
@PageController
final class CaseListController {

    private static final Set<String> NO_FIELDS = Set.of();
    private static final String ONLY_THE_TABLE = "cases/list :: results";

    private final House house;
    private final Submissions submissions;
    private final TimeWords timeWords;
    private final Moments moments;

    CaseListController(House house, Submissions submissions, TimeWords timeWords, Moments moments) {
        this.house = house;
        this.submissions = submissions;
        this.timeWords = timeWords;
        this.moments = moments;
    }

    @Costly(Cost.SEARCH)
    @GetMapping("/cases")
    String list(
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("asked") CaseListRequest asked,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            @RequestHeader(name = "HX-History-Restore-Request", defaultValue = "false") boolean restoring,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        boolean onlyTheTable = htmx && !restoring;
        Optional<ComplaintId> byNumber = onlyTheTable ? Optional.empty() : byNumber(desk, asked);
        if (byNumber.isPresent()) {
            return "redirect:/cases/" + byNumber.get();
        }
        var outcome = submissions.attempt(NO_FIELDS, locale, () -> found(desk, asked));
        outcome.mark(response);
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        model.addAttribute("errors", outcome.errors());
        outcome.result().ifPresent(found -> fillTable(found, asked, new MayDo(person), model, locale));
        if (onlyTheTable) {
            return ONLY_THE_TABLE;
        }
        fillPage(desk, outcome.errors(), model);
        return "cases/list";
    }

    private static Optional<ComplaintId> byNumber(Desk desk, CaseListRequest asked) {
        return asked.isNumber() && asked.text() != null
                ? desk.complaintWith(new CaseNumber(asked.text().strip()))
                : Optional.empty();
    }

    private static Found found(Desk desk, CaseListRequest asked) {
        FindCases query = asked.toQuery();
        return new Found(query, desk.cases(query));
    }

    private void fillTable(Found found, CaseListRequest asked, MayDo may, Model model, Locale locale) {
        CasePage page = found.page();
        List<CaseRow> rows = page.cases().stream()
                .map(summary -> CaseRow.inList(summary, timeWords, locale, may))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute(
                "paging",
                Paging.of(found.query().page(), found.query().size(), rows.size(), page.total(), address(asked)));
        model.addAttribute("freshness", FreshnessLine.of(page.freshness(), moments, locale));
        model.addAttribute("sort", found.query().sort());
        model.addAttribute("filtered", asked.narrows());
    }

    private static void fillPage(Desk desk, FormErrors errors, Model model) {
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute("kinds", MatterKind.values());
        model.addAttribute("sorts", CaseSort.values());
        model.addAttribute("units", desk.units());
        if (!errors.any()) {
            model.addAttribute("figures", CaseFigures.askedAt(desk));
        }
    }

    private static UriComponentsBuilder address(CaseListRequest asked) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases");
        asked.parameters().forEach(address::queryParam);
        return address;
    }

    private record Found(FindCases query, CasePage page) {}
}
