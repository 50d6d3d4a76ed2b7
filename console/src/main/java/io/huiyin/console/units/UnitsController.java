package io.huiyin.console.units;

import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the units, and lets the one who keeps them establish more. */
@PageController
final class UnitsController {

    private static final String VIEW = "units/list";

    private final House house;
    private final Submissions submissions;
    private final Wishes wishes;

    UnitsController(House house, Submissions submissions, Wishes wishes) {
        this.house = house;
        this.submissions = submissions;
        this.wishes = wishes;
    }

    @GetMapping("/units")
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        return show(house.deskOf(person, "console"), UnitForm.blank(wishes.next()), FormErrors.NONE, model);
    }

    @PostMapping("/units")
    String establish(
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("form") UnitForm typed,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        var outcome = submissions.attempt(UnitForm.FIELDS, locale, () -> established(desk, typed, person));
        if (outcome.result().isPresent()) {
            next.addFlashAttribute("done", "done.established");
            next.addFlashAttribute("doneAbout", outcome.result().get());
            return "redirect:/units";
        }
        outcome.mark(response);
        return show(desk, typed, outcome.errors(), model);
    }

    private String established(Desk desk, UnitForm typed, SignedIn person) {
        EstablishUnit command = typed.toCommand(wish -> wishes.unitOf(wish, person));
        desk.send(command);
        return command.name();
    }

    private static String show(Desk desk, UnitForm form, FormErrors errors, Model model) {
        model.addAttribute("units", UnitRow.of(desk.units()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("levels", UnitLevel.values());
        return VIEW;
    }
}
