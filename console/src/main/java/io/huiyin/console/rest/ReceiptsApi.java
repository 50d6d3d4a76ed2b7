package io.huiyin.console.rest;

import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.incidents.FindIncidentFile;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.cases.CaseIds;
import io.huiyin.console.gateway.House;
import io.huiyin.console.incidents.IncidentIds;
import io.huiyin.console.receipt.Receipts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Receipts, for programs. */
@RestController
@Tag(name = "receipts", description = "Proof that the ledger holds an event, checkable offline · 台账回执，可离线核验")
final class ReceiptsApi {

    private final House house;

    ReceiptsApi(House house) {
        this.house = house;
    }

    @GetMapping("/api/v1/complaints/{id}/receipts/{position}")
    @Operation(summary = "The receipt of an event of a complaint · 诉求件记录的回执")
    ResponseEntity<String> ofComplaint(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @PathVariable String position) {
        person.refuseUnlessMay(FindCaseFile.class);
        return Receipts.file(house.deskOf(person, "rest"), CaseIds.of(id).caseId(), position);
    }

    @GetMapping("/api/v1/incidents/{id}/receipts/{position}")
    @Operation(summary = "The receipt of an event of an incident · 安全事件记录的回执")
    ResponseEntity<String> ofIncident(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @PathVariable String position) {
        person.refuseUnlessMay(FindIncidentFile.class);
        return Receipts.file(house.deskOf(person, "rest"), IncidentIds.of(id).caseId(), position);
    }
}
