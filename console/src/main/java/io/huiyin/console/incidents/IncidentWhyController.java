package io.huiyin.console.incidents;

import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentNumber;
import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.api.incidents.OwedObligation;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.cases.WhyDeadline;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why a deadline of an incident is when it is. */
@PageController
final class IncidentWhyController {

    private final House house;
    private final IncidentFilePage page;
    private final WhyDeadline why;

    IncidentWhyController(House house, IncidentFilePage page, WhyDeadline why) {
        this.house = house;
        this.page = page;
        this.why = why;
    }

    @GetMapping("/incidents/{id}/deadlines/{deadline}")
    String why(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @PathVariable("deadline") String name,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        IncidentId incidentId = IncidentIds.of(id);
        IncidentFile file = page.fileOf(desk, incidentId);
        IncidentNumber number = file.summary().number();
        return why.page(
                        new WhyDeadline.Asked(
                                name,
                                file.obligations().stream()
                                        .map(OwedObligation::deadline)
                                        .toList(),
                                file.timeline(),
                                number == null ? incidentId.value() : number.value(),
                                page.addressOf(incidentId),
                                "incidents"),
                        desk,
                        model,
                        locale)
                .orElseThrow(() -> RefusedException.because(null, RefusalCode.UNKNOWN_INCIDENT, incidentId));
    }
}
