package io.huiyin.console.rest;

import io.huiyin.api.CommandId;
import io.huiyin.api.rules.FindRuleBook;
import io.huiyin.api.rules.PreviewRebasing;
import io.huiyin.api.rules.ProposeRebasing;
import io.huiyin.api.rules.ProposedRebasing;
import io.huiyin.api.rules.RuleBook;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.forms.Numbers;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.proposal.ProposalKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.function.Function;
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

/** The deadline rules on record, for programs, and running clocks that are to follow a newer version. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "rules", description = "Deadline rules, and re-basing running clocks by two persons · 期限规则，双人批准后改按")
final class RulesApi {

    private final House house;
    private final CallHeaders headers;
    private final ProposalCalls proposals;

    RulesApi(House house, CallHeaders headers, ProposalCalls proposals) {
        this.house = house;
        this.headers = headers;
        this.proposals = proposals;
    }

    /** Which version running clocks are to follow, as a client sends it. */
    @Schema(description = "Proposes that running clocks follow a version of their rule · 提议改按新版本")
    record NewRebasing(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "complaint-reply@3") @Nullable
            String rule) {}

    /** That a re-basing is approved, as a client sends it. */
    @Schema(description = "Approves a re-basing whose rule was looked at · 批准改按")
    record NewApproval(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "The contentHash of the rule that was looked at · 所查看规则的内容哈希")
            @Nullable
            String contentHash) {}

    @GetMapping
    @Operation(summary = "Read the rules on record and every re-basing · 查询")
    RuleBookView book(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String atLeast) {
        return RuleBookView.of(bookOf(deskOf(person), atLeast));
    }

    @PostMapping(path = "/rebasings", consumes = "application/json")
    @Operation(summary = "Propose that running clocks follow a version of their rule · 提议改按")
    @OncePerKey
    ResponseEntity<Answers.Proposed> propose(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @RequestBody NewRebasing rebasing,
            @Parameter(hidden = true) HttpServletRequest request) {
        person.refuseUnlessMay(ProposeRebasing.class);
        FieldReader reader = new FieldReader();
        String rule = reader.required("rule", rebasing.rule(), Function.identity(), "complaint-reply@3")
                .orElse("");
        reader.refuseIfAnythingIsWrong();
        CommandId wish = headers.wish(request);
        Desk desk = deskOf(person);
        ProposedRebasing proposed = desk.send(new ProposeRebasing(wish, rule), ProposedRebasing.class);
        return ResponseEntity.created(URI.create(request.getRequestURI() + "/" + proposed.rebasing()))
                .body(Answers.Proposed.of(proposed.rebasing(), proposed.contentHash(), desk));
    }

    @GetMapping("/rebasings/{number}")
    @Operation(summary = "Read a re-basing and what approving it would do · 改按提案及影响")
    RuleBookView.RebasingView rebasing(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String atLeast) {
        int wanted = ProposalKind.REBASING.number(number);
        Desk desk = deskOf(person);
        RuleBook.Rebasing found = bookOf(desk, atLeast).rebasings().stream()
                .filter(known -> known.rebasing() == wanted)
                .findFirst()
                .orElseThrow(() -> ProposalKind.REBASING.unknown(wanted));
        return RuleBookView.RebasingView.of(
                found, ProposalCalls.preview(found.status(), new PreviewRebasing(wanted), desk));
    }

    @PostMapping(path = "/rebasings/{number}/approve", consumes = "application/json")
    @Operation(summary = "Approve a re-basing as a second person · 批准")
    @OncePerKey
    Answers.Done approve(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String number,
            @RequestBody NewApproval approval,
            @Parameter(hidden = true) HttpServletRequest request) {
        return proposals.approve(ProposalKind.REBASING, person, number, approval.contentHash(), request);
    }

    @PostMapping("/rebasings/{number}/discard")
    @Operation(summary = "Lay a re-basing aside for good · 放弃")
    @OncePerKey
    Answers.Done discard(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String number,
            @Parameter(hidden = true) HttpServletRequest request) {
        return proposals.discard(ProposalKind.REBASING, person, number, request);
    }

    private static RuleBook bookOf(Desk desk, @Nullable String atLeast) {
        return desk.ask(new FindRuleBook(Numbers.position("atLeast", atLeast)), RuleBook.class);
    }

    private Desk deskOf(SignedIn person) {
        return house.deskOf(person, "rest");
    }
}
