package io.huiyin.console.rest;

import io.huiyin.api.CommandId;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.complaint.AcknowledgeDispatch;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintCommand;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.RegisteredComplaint;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.cases.CaseIds;
import io.huiyin.console.cases.CaseListRequest;
import io.huiyin.console.forms.Numbers;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.pace.Cost;
import io.huiyin.console.pace.Costly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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

/** Complaints, for programs. */
@RestController
@RequestMapping("/api/v1/complaints")
@Tag(name = "complaints", description = "Complaints from the call to the answer · 诉求件")
final class ComplaintsApi {

    private static final Set<String> LIST_PARAMETERS = Set.of(
            "text",
            "status",
            "kind",
            "unit",
            "overdue",
            "dueWithinHours",
            "missed",
            "mine",
            "unacknowledged",
            "sort",
            "page",
            "size",
            "atLeast");

    private final House house;
    private final Wishes wishes;
    private final CallHeaders headers;

    ComplaintsApi(House house, Wishes wishes, CallHeaders headers) {
        this.house = house;
        this.wishes = wishes;
        this.headers = headers;
    }

    @PostMapping(consumes = "application/json")
    @Operation(summary = "Register a complaint · 登记")
    @OncePerKey
    ResponseEntity<Answers.Registered> register(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @RequestBody NewComplaint complaint,
            @Parameter(hidden = true) HttpServletRequest request) {
        CommandId wish = headers.wish(request);
        Desk desk = deskOf(person);
        RegisteredComplaint registered =
                desk.send(complaint.toCommand(wish, wishes.complaintOf(wish, person)), RegisteredComplaint.class);
        HttpStatus status = registered.alreadyThere() ? HttpStatus.OK : HttpStatus.CREATED;
        return ResponseEntity.status(status)
                .location(URI.create(request.getRequestURI() + "/" + registered.complaintId()))
                .body(Answers.Registered.of(registered, desk));
    }

    @PostMapping(path = "/{id}/dispatch", consumes = "application/json")
    @Operation(summary = "Give a complaint to a unit · 交办")
    @OncePerKey
    @UponVersion
    Answers.Done dispatch(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestBody NewDispatch dispatch,
            @Parameter(hidden = true) HttpServletRequest request) {
        Long version = CallHeaders.expectedVersion(request);
        return done(person, dispatch.toCommand(headers.wish(request), CaseIds.of(id), version));
    }

    @PostMapping("/{id}/acknowledge")
    @Operation(summary = "Take note of a complaint for the unit that was given it · 签收")
    @OncePerKey
    Answers.Done acknowledge(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @Parameter(hidden = true) HttpServletRequest request) {
        return done(person, new AcknowledgeDispatch(CaseIds.of(id), headers.wish(request)));
    }

    @PostMapping(path = "/{id}/reply", consumes = "application/json")
    @Operation(summary = "Answer the citizen · 答复")
    @OncePerKey
    @UponVersion
    Answers.Done reply(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestBody NewReply reply,
            @Parameter(hidden = true) HttpServletRequest request) {
        Long version = CallHeaders.expectedVersion(request);
        return done(person, reply.toCommand(headers.wish(request), CaseIds.of(id), version));
    }

    @PostMapping(path = "/{id}/reveal", consumes = "application/json")
    @Operation(summary = "Look at who complains; the look is recorded first · 说明目的后查看诉求人，查看会被记录")
    @OncePerKey
    Answers.Revealed reveal(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestBody NewReveal reveal,
            @Parameter(hidden = true) HttpServletRequest request) {
        return Answers.Revealed.of(
                deskOf(person).send(reveal.toCommand(headers.wish(request), CaseIds.of(id)), Complainant.class));
    }

    @Costly(Cost.SEARCH)
    @GetMapping
    @Operation(summary = "List complaints · 查询")
    CasePageView list(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @ParameterObject @ModelAttribute CaseListRequest asked,
            @Parameter(hidden = true) HttpServletRequest request) {
        KnownParameters.refuseOthers(request, LIST_PARAMETERS);
        FindCases query = asked.toQuery();
        return CasePageView.of(deskOf(person).cases(query), query);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a case file · 案卷")
    ResponseEntity<CaseFileView> file(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @Parameter(description = "Wait briefly until this position has been read · 等待读到该位置")
                    @RequestParam(required = false)
                    @Nullable
                    String atLeast) {
        ComplaintId complaintId = CaseIds.of(id);
        CaseFile file = deskOf(person)
                .caseFile(complaintId, Numbers.position("atLeast", atLeast))
                .orElseThrow(() -> RefusedException.because(null, RefusalCode.UNKNOWN_COMPLAINT, complaintId));
        return ResponseEntity.ok().eTag("\"" + file.summary().version() + "\"").body(CaseFileView.of(file));
    }

    @GetMapping("/{id}/deadlines/{deadline}")
    @Operation(summary = "Read why a deadline is when it is · 期限依据")
    WhyView why(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @Parameter(description = "reply-to-citizen, reply-of-unit") @PathVariable String deadline) {
        ComplaintId complaintId = CaseIds.of(id);
        Desk desk = deskOf(person);
        return desk.caseFile(complaintId, null)
                .map(file -> Stream.of(file.deadline(), file.unitDeadline()).filter(Objects::nonNull))
                .flatMap(deadlines -> WhyView.of(deadlines, deadline, desk))
                .orElseThrow(() -> RefusedException.because(null, RefusalCode.UNKNOWN_COMPLAINT, complaintId));
    }

    private Desk deskOf(SignedIn person) {
        return house.deskOf(person, "rest");
    }

    private Answers.Done done(SignedIn person, ComplaintCommand command) {
        Desk desk = deskOf(person);
        desk.send(command);
        return Answers.Done.of(command.complaintId(), desk);
    }
}
