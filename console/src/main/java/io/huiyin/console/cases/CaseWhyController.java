package io.huiyin.console.cases;

import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why a deadline of a complaint is when it is. */
@PageController
final class CaseWhyController {

    private final House house;
    private final CaseFilePage page;
    private final WhyDeadline why;

    CaseWhyController(House house, CaseFilePage page, WhyDeadline why) {
        this.house = house;
        this.page = page;
        this.why = why;
    }

    @GetMapping("/cases/{id}/deadlines/{deadline}")
    String why(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @PathVariable("deadline") String name,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        ComplaintId complaintId = CaseIds.of(id);
        CaseFile file = page.fileOf(desk, complaintId);
        return why.page(
                        new WhyDeadline.Asked(
                                name,
                                Stream.of(file.deadline(), file.unitDeadline())
                                        .filter(Objects::nonNull)
                                        .toList(),
                                file.timeline(),
                                file.summary().number().value(),
                                page.addressOf(complaintId),
                                "cases"),
                        desk,
                        model,
                        locale)
                .orElseThrow(() -> RefusedException.because(null, RefusalCode.UNKNOWN_COMPLAINT, complaintId));
    }
}
