package io.huiyin.console.units;

import io.huiyin.api.Permissions;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.RenameUnit;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One unit, and another name for it. */
@PageController
final class UnitFileController {

    private static final String VIEW = "units/file";

    private final House house;
    private final Submissions submissions;
    private final Wishes wishes;

    UnitFileController(House house, Submissions submissions, Wishes wishes) {
        this.house = house;
        this.submissions = submissions;
        this.wishes = wishes;
    }

    @GetMapping("/units/{id}")
    String file(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
        return show(person, unitOf(house.deskOf(person, "console"), id), null, FormErrors.NONE, model);
    }

    @PostMapping("/units/{id}/name")
    String rename(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @ModelAttribute("form") RenameForm typed,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        UnitRow unit = unitOf(desk, id);
        var outcome = submissions.attempt(RenameForm.FIELDS, locale, () -> {
            RenameUnit command = typed.toCommand(new UnitId(unit.id()));
            desk.send(command);
            return command.name();
        });
        outcome.mark(response);
        if (outcome.result().isEmpty()) {
            return show(person, unit, typed, outcome.errors(), model);
        }
        next.addFlashAttribute("done", "done.renamed");
        next.addFlashAttribute("doneAbout", outcome.result().get());
        return "redirect:/units";
    }

    private static UnitRow unitOf(Desk desk, String id) {
        return UnitRow.of(desk.units()).stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RefusedException.because(null, RefusalCode.UNKNOWN_UNIT, id));
    }

    private String show(SignedIn person, UnitRow unit, @Nullable RenameForm typed, FormErrors errors, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("mayRename", Permissions.mayUse(RenameUnit.class, person.role()));
        model.addAttribute("form", typed == null ? new RenameForm(wishes.next().value(), unit.name()) : typed);
        model.addAttribute("errors", errors);
        return VIEW;
    }
}
