package io.huiyin.console.trail;

import io.huiyin.api.trail.DownloadBundle;
import io.huiyin.api.trail.FindLedgerVerification;
import io.huiyin.api.trail.LedgerVerification;
import io.huiyin.api.trail.LookUpPurpose;
import io.huiyin.api.trail.TrailDirection;
import io.huiyin.api.trail.TrailFormat;
import io.huiyin.api.trail.TrailPage;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitSummary;
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
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The trail: a question and its answer, the state of the ledger, the download. */
@PageController
final class TrailController {

    private static final String VIEW = "trail/list";
    private static final String ONLY_MORE = "trail/list :: more";

    private final House house;
    private final Submissions submissions;
    private final TrailLooks looks;
    private final TrailDownload download;
    private final BundleDownload bundles;
    private final TrailWords words;
    private final TimeWords timeWords;
    private final Moments moments;

    TrailController(
            House house,
            Submissions submissions,
            TrailLooks looks,
            TrailDownload download,
            BundleDownload bundles,
            TrailWords words,
            TimeWords timeWords,
            Moments moments) {
        this.house = house;
        this.submissions = submissions;
        this.looks = looks;
        this.download = download;
        this.bundles = bundles;
        this.words = words;
        this.timeWords = timeWords;
        this.moments = moments;
    }

    @GetMapping("/trail")
    String list(
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("asked") TrailRequest asked,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        TrailLooks.refuseUnlessReader(person);
        Desk desk = house.deskOf(person, "console");
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        if (!asked.asks()) {
            return show(desk, asked, FormErrors.NONE, model, locale);
        }
        var outcome = submissions.attempt(TrailRequest.FIELDS, locale, () -> looks.search(desk, person, asked));
        outcome.mark(response);
        model.addAttribute("errors", outcome.errors());
        List<UnitSummary> units = desk.units();
        outcome.result().ifPresent(found -> fillAnswer(found.page(), asked, units, model, locale));
        return htmx ? ONLY_MORE : show(desk, asked, outcome.errors(), model, locale);
    }

    @Costly(Cost.FILE)
    @PostMapping("/trail/download")
    @Nullable
    String download(
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("asked") TrailRequest asked,
            @RequestParam(required = false) @Nullable String format,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        TrailLooks.refuseUnlessReader(person);
        Desk desk = house.deskOf(person, "console");
        var outcome = submissions.attempt(TrailRequest.FIELDS, locale, () -> {
            download.answer(() -> looks.download(desk, asked, format), response, locale);
            return true;
        });
        if (outcome.result().isPresent()) {
            return null;
        }
        outcome.mark(response);
        model.addAttribute("downloadFailed", true);
        return show(desk, asked, outcome.errors(), model, locale);
    }

    @Costly(Cost.FILE)
    @PostMapping("/trail/bundle")
    @Nullable
    String bundle(
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("asked") TrailRequest asked,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        person.refuseUnlessMay(DownloadBundle.class);
        Desk desk = house.deskOf(person, "console");
        var outcome = submissions.attempt(TrailRequest.FIELDS, locale, () -> {
            bundles.answer(() -> looks.bundle(desk, asked), response);
            return true;
        });
        if (outcome.result().isPresent()) {
            return null;
        }
        outcome.mark(response);
        model.addAttribute("bundleFailed", true);
        return show(desk, asked, outcome.errors(), model, locale);
    }

    @PostMapping("/trail/verification")
    String verify(@AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
        TrailLooks.refuseUnlessReader(person);
        looks.requestVerification(house.deskOf(person, "console"));
        next.addFlashAttribute("done", "trail.verify.requested");
        next.addFlashAttribute("doneAbout", "");
        return "redirect:/trail";
    }

    private String show(Desk desk, TrailRequest asked, FormErrors errors, Model model, Locale locale) {
        model.addAttribute("errors", errors);
        model.addAttribute("asked", asked);
        model.addAttribute("units", desk.units());
        model.addAttribute("kinds", words.events(locale));
        model.addAttribute("purposes", LookUpPurpose.values());
        model.addAttribute("directions", List.of(TrailDirection.BACKWARDS, TrailDirection.ONWARDS));
        model.addAttribute("formats", TrailFormat.values());
        model.addAttribute(
                "verification",
                VerificationCard.of(
                        desk.ask(new FindLedgerVerification(), LedgerVerification.class),
                        desk.freshness().head(),
                        words,
                        timeWords,
                        moments,
                        locale));
        return VIEW;
    }

    private void fillAnswer(TrailPage page, TrailRequest asked, List<UnitSummary> units, Model model, Locale locale) {
        Map<UnitId, String> names = units.stream().collect(Collectors.toMap(UnitSummary::unitId, UnitSummary::name));
        model.addAttribute(
                "rows",
                page.entries().stream()
                        .map(entry -> TrailRow.of(entry, names, words, moments, locale))
                        .toList());
        model.addAttribute("page", page);
        model.addAttribute("problem", words.problem(page.problem(), locale));
        model.addAttribute("next", page.next() == null ? null : address(asked, page.next()));
    }

    private static String address(TrailRequest asked, long position) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/trail");
        asked.parameters().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.queryParam("at", position)
                .encode()
                .buildAndExpand(asked.parameters())
                .toUriString();
    }
}
