package io.huiyin.console.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.trail.DownloadBundle;
import io.huiyin.api.trail.DownloadTrail;
import io.huiyin.api.trail.FindLedgerVerification;
import io.huiyin.api.trail.FindTrailEvent;
import io.huiyin.api.trail.LedgerProblem;
import io.huiyin.api.trail.LedgerVerification;
import io.huiyin.api.trail.ProvenEvent;
import io.huiyin.api.trail.TrailBlock;
import io.huiyin.api.trail.TrailPage;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.Numbers;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.pace.Cost;
import io.huiyin.console.pace.Costly;
import io.huiyin.console.trail.BundleDownload;
import io.huiyin.console.trail.TrailDownload;
import io.huiyin.console.trail.TrailEntryJson;
import io.huiyin.console.trail.TrailLooks;
import io.huiyin.console.trail.TrailRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The trail, for programs of those who check the house. */
@RestController
@RequestMapping("/api/v1/trail")
@Tag(name = "trail", description = "The ledger by position; every look is recorded · 审计轨迹，查阅均留痕")
final class TrailApi {

    private static final Set<String> DOWNLOAD_PARAMETERS =
            Set.of("from", "until", "actor", "event", "caseId", "unit", "purpose", "reference", "format");

    private static final Set<String> BUNDLE_PARAMETERS = Set.of("caseId", "purpose", "reference");

    private final House house;
    private final TrailLooks looks;
    private final TrailDownload download;
    private final BundleDownload bundles;

    TrailApi(House house, TrailLooks looks, TrailDownload download, BundleDownload bundles) {
        this.house = house;
        this.looks = looks;
        this.download = download;
        this.bundles = bundles;
    }

    @GetMapping
    @Operation(summary = "Read events by position, newest first; pass next as at to go on · 按位置查阅")
    PageView list(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @ParameterObject @ModelAttribute TrailRequest asked,
            @Parameter(hidden = true) HttpServletRequest request) {
        KnownParameters.refuseOthers(request, TrailRequest.PARAMETERS);
        return PageView.of(looks.search(deskOf(person), person, asked).page());
    }

    @GetMapping("/events/{position}")
    @Operation(summary = "Read one event whole, with its block · 查阅一条记录及其区块")
    EventView event(@Parameter(hidden = true) @AuthenticationPrincipal SignedIn person, @PathVariable String position) {
        person.refuseUnlessMay(FindTrailEvent.class);
        long wanted = Objects.requireNonNull(Numbers.position("position", position));
        return looks.event(deskOf(person), person, wanted)
                .map(EventView::of)
                .orElseThrow(() -> RefusedException.because("position", RefusalCode.UNKNOWN_POSITION, wanted));
    }

    @Costly(Cost.FILE)
    @GetMapping("/download")
    @Operation(summary = "Download as JSON_LINES or CSV; needs a purpose · 说明目的后下载")
    void download(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @ParameterObject @ModelAttribute TrailRequest asked,
            @RequestParam(required = false) @Nullable String format,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response,
            Locale locale) {
        person.refuseUnlessMay(DownloadTrail.class);
        KnownParameters.refuseOthers(request, DOWNLOAD_PARAMETERS);
        download.answer(() -> looks.download(deskOf(person), asked, format), response, locale);
    }

    @Costly(Cost.FILE)
    @GetMapping("/bundle")
    @Operation(
            summary = "Take the bundle that proves a case, or without caseId the whole ledger; needs a purpose ·"
                    + " 说明目的后下载证据包，可离线核验")
    void bundle(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @ParameterObject @ModelAttribute TrailRequest asked,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response) {
        person.refuseUnlessMay(DownloadBundle.class);
        KnownParameters.refuseOthers(request, BUNDLE_PARAMETERS);
        bundles.answer(() -> looks.bundle(deskOf(person), asked), response);
    }

    @GetMapping("/verification")
    @Operation(summary = "How far the ledger is proved · 账本核验状态")
    LedgerVerification verification(@Parameter(hidden = true) @AuthenticationPrincipal SignedIn person) {
        return deskOf(person).ask(new FindLedgerVerification(), LedgerVerification.class);
    }

    @PostMapping("/verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Have the whole ledger verified now · 立即全部核验")
    void verify(@Parameter(hidden = true) @AuthenticationPrincipal SignedIn person) {
        looks.requestVerification(deskOf(person));
    }

    private Desk deskOf(SignedIn person) {
        return house.deskOf(person, "rest");
    }

    /** Some events. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView(
            List<TrailEntryJson> events,
            long lookedFrom,
            long lookedTo,
            @Nullable Long next,
            long size,
            @Nullable LedgerProblem problem) {

        static PageView of(TrailPage page) {
            return new PageView(
                    page.entries().stream().map(TrailEntryJson::of).toList(),
                    page.lookedFrom(),
                    page.lookedTo(),
                    page.next(),
                    page.size(),
                    page.problem());
        }
    }

    /** One event with its block. */
    record EventView(TrailEntryJson event, TrailBlock block) {

        static EventView of(ProvenEvent proven) {
            return new EventView(TrailEntryJson.of(proven.entry()), proven.block());
        }
    }
}
