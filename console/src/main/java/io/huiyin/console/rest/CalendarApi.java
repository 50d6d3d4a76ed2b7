package io.huiyin.console.rest;

import io.huiyin.api.CommandId;
import io.huiyin.api.calendar.CalendarBook;
import io.huiyin.api.calendar.CalendarDraftFile;
import io.huiyin.api.calendar.DraftCalendar;
import io.huiyin.api.calendar.DraftedCalendar;
import io.huiyin.api.calendar.FindCalendar;
import io.huiyin.api.calendar.PreviewCalendarDraft;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.calendar.TableText;
import io.huiyin.console.forms.Numbers;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.proposal.ProposalKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar, for programs: what is in force, and tables that two persons put in force. */
@RestController
@RequestMapping("/api/v1/calendar")
@Tag(name = "calendar", description = "The working calendar, changed by two persons · 工作日历，双人批准后启用")
final class CalendarApi {

    private static final Set<String> DRAFT_PARAMETERS = Set.of("notice");

    private final House house;
    private final CallHeaders headers;
    private final ProposalCalls proposals;

    CalendarApi(House house, CallHeaders headers, ProposalCalls proposals) {
        this.house = house;
        this.headers = headers;
        this.proposals = proposals;
    }

    /** That a draft is approved, as a client sends it. */
    @Schema(description = "Approves a draft whose calendar was looked at · 批准草案")
    record NewApproval(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Content hash of the calendar that was looked at · 所查看日历的内容哈希")
            @Nullable
            String calendar) {}

    @GetMapping
    @Operation(summary = "Read the calendar in force and every draft · 查询")
    CalendarView calendar(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String atLeast) {
        return CalendarView.of(bookOf(deskOf(person), atLeast));
    }

    @PostMapping(path = "/drafts", consumes = "application/json")
    @Operation(
            summary = "Draft a calendar from a file, which is the body as it is · 以文件提交草案",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "In this product's form or that of holiday-cn, UTF-8 · 本系统格式或 holiday-cn 格式",
                            required = true,
                            content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
    @OncePerKey
    ResponseEntity<Answers.Proposed> draft(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @RequestBody(required = false) byte @Nullable [] table,
            @Parameter(description = "Number of the notice, for a file that names only its address · 通知文号")
                    @RequestParam(required = false)
                    @Nullable
                    String notice,
            @Parameter(hidden = true) HttpServletRequest request) {
        person.refuseUnlessMay(DraftCalendar.class);
        KnownParameters.refuseOthers(request, DRAFT_PARAMETERS);
        CommandId wish = headers.wish(request);
        Desk desk = deskOf(person);
        String text = TableText.of(table == null ? new byte[0] : table);
        DraftedCalendar drafted = desk.send(new DraftCalendar(wish, text, notice), DraftedCalendar.class);
        return ResponseEntity.created(URI.create(request.getRequestURI() + "/" + drafted.draft()))
                .body(Answers.Proposed.of(drafted.draft(), drafted.calendar(), desk));
    }

    @GetMapping("/drafts/{number}")
    @Operation(summary = "Read a draft and what approving it would do · 草案及影响")
    CalendarView.DraftView draft(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String atLeast) {
        int wanted = ProposalKind.CALENDAR.number(number);
        Desk desk = deskOf(person);
        CalendarDraftFile found = bookOf(desk, atLeast).drafts().stream()
                .filter(known -> known.draft() == wanted)
                .findFirst()
                .orElseThrow(() -> ProposalKind.CALENDAR.unknown(wanted));
        return CalendarView.DraftView.of(
                found, ProposalCalls.preview(found.status(), new PreviewCalendarDraft(wanted), desk));
    }

    @PostMapping(path = "/drafts/{number}/approve", consumes = "application/json")
    @Operation(summary = "Put a draft in force as a second person · 批准")
    @OncePerKey
    Answers.Done approve(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String number,
            @RequestBody NewApproval approval,
            @Parameter(hidden = true) HttpServletRequest request) {
        return proposals.approve(ProposalKind.CALENDAR, person, number, approval.calendar(), request);
    }

    @PostMapping("/drafts/{number}/discard")
    @Operation(summary = "Lay a draft aside for good · 放弃")
    @OncePerKey
    Answers.Done discard(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String number,
            @Parameter(hidden = true) HttpServletRequest request) {
        return proposals.discard(ProposalKind.CALENDAR, person, number, request);
    }

    private static CalendarBook bookOf(Desk desk, @Nullable String atLeast) {
        return desk.ask(new FindCalendar(Numbers.position("atLeast", atLeast)), CalendarBook.class);
    }

    private Desk deskOf(SignedIn person) {
        return house.deskOf(person, "rest");
    }
}
