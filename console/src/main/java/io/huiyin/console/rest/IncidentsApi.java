package io.huiyin.console.rest;

import io.huiyin.api.CommandId;
import io.huiyin.api.incident.IncidentCommand;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.RegisteredIncident;
import io.huiyin.api.incidents.FindIncidents;
import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.api.incidents.IncidentPage;
import io.huiyin.api.incidents.OwedObligation;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.Numbers;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.incidents.IncidentIds;
import io.huiyin.console.incidents.IncidentListRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Security incidents, for programs. */
@RestController
@RequestMapping("/api/v1/incidents")
@Tag(name = "incidents", description = "Security incidents from the first sign to the closing · 安全事件")
final class IncidentsApi {

    private static final Set<String> LIST_PARAMETERS =
            Set.of("text", "open", "level", "unit", "overdue", "dueWithinHours", "sort", "page", "size", "atLeast");

    private final House house;
    private final Wishes wishes;
    private final CallHeaders headers;

    IncidentsApi(House house, Wishes wishes, CallHeaders headers) {
        this.house = house;
        this.wishes = wishes;
        this.headers = headers;
    }

    @PostMapping(consumes = "application/json")
    @Operation(summary = "Register an incident · 登记")
    @OncePerKey
    ResponseEntity<Answers.RegisteredAsIncident> register(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @RequestBody NewIncident incident,
            @Parameter(hidden = true) HttpServletRequest request) {
        CommandId wish = headers.wish(request);
        Desk desk = deskOf(person);
        RegisteredIncident registered =
                desk.send(incident.toCommand(wish, wishes.incidentOf(wish, person)), RegisteredIncident.class);
        HttpStatus status = registered.alreadyThere() ? HttpStatus.OK : HttpStatus.CREATED;
        return ResponseEntity.status(status)
                .location(URI.create(request.getRequestURI() + "/" + registered.incidentId()))
                .body(Answers.RegisteredAsIncident.of(registered, desk));
    }

    @PostMapping(path = "/{id}/grade", consumes = "application/json")
    @Operation(summary = "Grade an incident · 定级")
    @OncePerKey
    @UponVersion
    Answers.Done grade(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestBody NewAct.Grading act,
            @Parameter(hidden = true) HttpServletRequest request) {
        return done(person, id, act, request);
    }

    @PostMapping(path = "/{id}/plan", consumes = "application/json")
    @Operation(summary = "Say that the emergency plan was started · 启动应急预案")
    @OncePerKey
    @UponVersion
    Answers.Done plan(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestBody NewAct.Plan act,
            @Parameter(hidden = true) HttpServletRequest request) {
        return done(person, id, act, request);
    }

    @PostMapping(path = "/{id}/report", consumes = "application/json")
    @Operation(summary = "Say that a report went to the authority · 向主管部门报告")
    @OncePerKey
    @UponVersion
    Answers.Done report(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestBody NewAct.Report act,
            @Parameter(hidden = true) HttpServletRequest request) {
        return done(person, id, act, request);
    }

    @PostMapping(path = "/{id}/acknowledge", consumes = "application/json")
    @Operation(summary = "Add the authority's number to a report · 补登回执编号")
    @OncePerKey
    Answers.Done acknowledge(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestBody NewAct.Acknowledgement act,
            @Parameter(hidden = true) HttpServletRequest request) {
        return done(person, id, act, request);
    }

    @PostMapping(path = "/{id}/notice", consumes = "application/json")
    @Operation(summary = "Say that the affected were told · 告知可能受影响者")
    @OncePerKey
    @UponVersion
    Answers.Done notice(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestBody NewAct.Notice act,
            @Parameter(hidden = true) HttpServletRequest request) {
        return done(person, id, act, request);
    }

    @PostMapping(path = "/{id}/measure", consumes = "application/json")
    @Operation(summary = "Record a measure · 记录处置措施")
    @OncePerKey
    Answers.Done measure(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestBody NewAct.Measure act,
            @Parameter(hidden = true) HttpServletRequest request) {
        return done(person, id, act, request);
    }

    @PostMapping(path = "/{id}/handle", consumes = "application/json")
    @Operation(summary = "Say that handling has ended · 处置结束")
    @OncePerKey
    @UponVersion
    Answers.Done handle(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestBody NewAct.Handling act,
            @Parameter(hidden = true) HttpServletRequest request) {
        return done(person, id, act, request);
    }

    @PostMapping(path = "/{id}/correct", consumes = "application/json")
    @Operation(summary = "Correct when it happened and became known · 更正事件时间")
    @OncePerKey
    @UponVersion
    Answers.Done correct(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestBody NewAct.Correction act,
            @Parameter(hidden = true) HttpServletRequest request) {
        return done(person, id, act, request);
    }

    @PostMapping(path = "/{id}/decide-correction", consumes = "application/json")
    @Operation(summary = "Decide on a correction that waits · 决定时间更正")
    @OncePerKey
    @UponVersion
    Answers.Done decideCorrection(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestBody NewAct.CorrectionDecision act,
            @Parameter(hidden = true) HttpServletRequest request) {
        return done(person, id, act, request);
    }

    @PostMapping(path = "/{id}/waive", consumes = "application/json")
    @Operation(summary = "Let an obligation go · 批准免除")
    @OncePerKey
    @UponVersion
    Answers.Done waive(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestBody NewAct.Waiver act,
            @Parameter(hidden = true) HttpServletRequest request) {
        return done(person, id, act, request);
    }

    @PostMapping(path = "/{id}/close", consumes = "application/json")
    @Operation(summary = "Close an incident · 办结")
    @OncePerKey
    @UponVersion
    Answers.Done close(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestBody NewAct.Closing act,
            @Parameter(hidden = true) HttpServletRequest request) {
        return done(person, id, act, request);
    }

    @GetMapping
    @Operation(summary = "List incidents · 查询")
    IncidentView.Page list(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @ParameterObject @ModelAttribute IncidentListRequest asked,
            @Parameter(hidden = true) HttpServletRequest request) {
        KnownParameters.refuseOthers(request, LIST_PARAMETERS);
        FindIncidents query = asked.toQuery();
        return IncidentView.Page.of(deskOf(person).ask(query, IncidentPage.class), query);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an incident file · 案卷")
    ResponseEntity<IncidentFileView> file(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @Parameter(description = "Wait briefly until this position has been read · 等待读到该位置")
                    @RequestParam(required = false)
                    @Nullable
                    String atLeast) {
        IncidentFile file =
                IncidentIds.fileOf(deskOf(person), IncidentIds.of(id), Numbers.position("atLeast", atLeast));
        return ResponseEntity.ok().eTag("\"" + file.summary().version() + "\"").body(IncidentFileView.of(file));
    }

    @GetMapping("/{id}/deadlines/{deadline}")
    @Operation(summary = "Read why a deadline is when it is · 期限依据")
    WhyView why(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @Parameter(description = "The deadlineId of an obligation · 义务的 deadlineId") @PathVariable
                    String deadline) {
        Desk desk = deskOf(person);
        IncidentId incidentId = IncidentIds.of(id);
        IncidentFile file = IncidentIds.fileOf(desk, incidentId, null);
        return WhyView.of(file.obligations().stream().map(OwedObligation::deadline), deadline, desk)
                .orElseThrow(() -> RefusedException.because(null, RefusalCode.UNKNOWN_INCIDENT, incidentId));
    }

    private Answers.Done done(SignedIn person, String id, NewAct act, HttpServletRequest request) {
        Long version = CallHeaders.expectedVersion(request);
        IncidentCommand command = act.toCommand(headers.wish(request), IncidentIds.of(id), version);
        Desk desk = deskOf(person);
        desk.send(command);
        return Answers.Done.of(command.incidentId(), desk);
    }

    private Desk deskOf(SignedIn person) {
        return house.deskOf(person, "rest");
    }
}
