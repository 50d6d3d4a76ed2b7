package io.huiyin.console.receipt;

import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.incidents.FindIncidentFile;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.cases.CaseIds;
import io.huiyin.console.gateway.House;
import io.huiyin.console.incidents.IncidentIds;
import io.huiyin.console.look.PageController;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Receipts to take away from a case file. */
@PageController
final class ReceiptController {

    private final House house;

    ReceiptController(House house) {
        this.house = house;
    }

    @GetMapping("/cases/{id}/receipts/{position}")
    ResponseEntity<String> ofComplaint(
            @AuthenticationPrincipal SignedIn person, @PathVariable String id, @PathVariable String position) {
        person.refuseUnlessMay(FindCaseFile.class);
        return Receipts.file(house.deskOf(person, "console"), CaseIds.of(id).caseId(), position);
    }

    @GetMapping("/incidents/{id}/receipts/{position}")
    ResponseEntity<String> ofIncident(
            @AuthenticationPrincipal SignedIn person, @PathVariable String id, @PathVariable String position) {
        person.refuseUnlessMay(FindIncidentFile.class);
        return Receipts.file(house.deskOf(person, "console"), IncidentIds.of(id).caseId(), position);
    }
}
