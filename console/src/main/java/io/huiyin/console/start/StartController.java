package io.huiyin.console.start;

import io.huiyin.api.cases.Freshness;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.cases.FreshnessLine;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.time.Moments;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody lands after signing in. */
@PageController
final class StartController {

    private final House house;
    private final StartPages pages;
    private final Moments moments;

    StartController(House house, StartPages pages, Moments moments) {
        this.house = house;
        this.pages = pages;
        this.moments = moments;
    }

    @GetMapping("/")
    String start(@AuthenticationPrincipal SignedIn person, Model model, Locale locale) {
        Desk desk = house.deskOf(person, "console");
        // Asked first, so that everything on the page is at least as fresh as it says.
        Freshness freshness = desk.freshness();
        model.addAttribute("page", pages.of(new Visit(person, desk, locale)));
        model.addAttribute("today", moments.day(moments.today(), locale));
        model.addAttribute("weekday", moments.weekday(moments.today(), locale));
        model.addAttribute("freshness", FreshnessLine.of(freshness, moments, locale));
        return "start/page";
    }
}
