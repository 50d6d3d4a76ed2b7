package io.huiyin.console.incidents;

import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.cases.NotReadYet;
import io.huiyin.console.forms.Numbers;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One incident whole: what it obliges to, the next thing first; what is known; and everything that happened. */
@PageController
final class IncidentFileController {

    private final House house;
    private final IncidentFilePage page;

    IncidentFileController(House house, IncidentFilePage page) {
        this.house = house;
        this.page = page;
    }

    @GetMapping("/incidents/{id}")
    String file(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        IncidentId incidentId = IncidentIds.of(id);
        Long atLeast = Numbers.position("at", at);
        Optional<IncidentFile> file = IncidentIds.find(desk, incidentId, atLeast);
        if (file.isEmpty()) {
            return NotReadYet.page(desk, atLeast, RefusalCode.UNKNOWN_INCIDENT, incidentId, response);
        }
        page.fill(file.get(), desk, person, model, locale);
        model.addAttribute(
                "stillBehind", atLeast != null && file.get().freshness().position() < atLeast);
        return "incidents/file";
    }
}
