package io.huiyin.console.health;

import io.huiyin.api.health.FindHealth;
import io.huiyin.api.health.HouseHealth;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.time.Moments;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows how the house is: a calm word for each thing it watches, when it was read, and what to do. */
@PageController
final class HealthController {

    private final House house;
    private final HealthWords words;
    private final Moments moments;

    HealthController(House house, HealthWords words, Moments moments) {
        this.house = house;
        this.words = words;
        this.moments = moments;
    }

    @GetMapping("/health")
    String health(@AuthenticationPrincipal SignedIn person, Model model, Locale locale) {
        HouseHealth health = house.deskOf(person, "console").ask(new FindHealth(), HouseHealth.class);
        model.addAttribute("node", health.node());
        model.addAttribute("state", health.state());
        model.addAttribute(
                "troubles",
                health.lines().stream()
                        .filter(line -> line.finding().state() == health.state())
                        .count());
        model.addAttribute("rows", words.rows(health.lines(), locale));
        model.addAttribute("readAt", moments.second(health.readAt(), locale));
        return "health/page";
    }
}
