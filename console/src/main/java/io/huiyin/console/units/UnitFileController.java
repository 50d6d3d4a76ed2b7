package io.huiyin.console.units;

import io.huiyin.api.Permissions;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.FindUnitContacts;
import io.huiyin.api.unit.RenameUnit;
import io.huiyin.api.unit.SetUnitContacts;
import io.huiyin.api.unit.UnitContacts;
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

/** One unit: what it is called, and how it is reached. */
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

    /** One look at one unit. */
    private record Visit(SignedIn person, Desk desk, UnitRow unit, Model model, Locale locale) {

        UnitId id() {
            return new UnitId(unit.id());
        }

        boolean may(Class<?> message) {
            return Permissions.mayUse(message, person.role());
        }
    }

    private Visit visit(SignedIn person, String id, Model model, Locale locale) {
        Desk desk = house.deskOf(person, "console");
        UnitRow unit = UnitRow.of(desk.units()).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RefusedException.because(null, RefusalCode.UNKNOWN_UNIT, id));
        return new Visit(person, desk, unit, model, locale);
    }

    @GetMapping("/units/{id}")
    String file(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model, Locale locale) {
        return show(visit(person, id, model, locale), null, null, FormErrors.NONE);
    }

    @PostMapping("/units/{id}/name")
    String rename(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @ModelAttribute("renameForm") RenameForm typed,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Visit visit = visit(person, id, model, locale);
        var outcome = submissions.attempt(RenameForm.FIELDS, locale, () -> {
            RenameUnit command = typed.toCommand(visit.id());
            visit.desk().send(command);
            return command.name();
        });
        outcome.mark(response);
        return outcome.result()
                .map(name -> after("done.renamed", name, next))
                .orElseGet(() -> show(visit, typed, null, outcome.errors()));
    }

    @PostMapping("/units/{id}/contacts")
    String setContacts(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @ModelAttribute("contactsForm") ContactsForm typed,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Visit visit = visit(person, id, model, locale);
        var outcome = submissions.attempt(ContactsForm.FIELDS, locale, () -> {
            visit.desk().send(typed.toCommand(visit.id()));
            return visit.unit().name();
        });
        outcome.mark(response);
        return outcome.result()
                .map(name -> after("done.contacts", name, next))
                .orElseGet(() -> show(visit, null, typed, outcome.errors()));
    }

    private static String after(String done, String name, RedirectAttributes next) {
        next.addFlashAttribute("done", done);
        next.addFlashAttribute("doneAbout", name);
        return "redirect:/units";
    }

    private String show(
            Visit visit, @Nullable RenameForm renaming, @Nullable ContactsForm reaching, FormErrors errors) {
        Model model = visit.model();
        model.addAttribute("unit", visit.unit());
        model.addAttribute("mayRename", visit.may(RenameUnit.class));
        model.addAttribute("mayReach", visit.may(SetUnitContacts.class));
        model.addAttribute(
                "renameForm",
                renaming == null
                        ? new RenameForm(wishes.next().value(), visit.unit().name())
                        : renaming);
        UnitContacts contacts = visit.may(FindUnitContacts.class) ? contactsOf(visit) : null;
        model.addAttribute("contacts", contacts);
        model.addAttribute(
                "contactsForm",
                reaching == null
                        ? ContactsForm.of(wishes.next(), contacts == null ? UnitContacts.NONE : contacts)
                        : reaching);
        model.addAttribute("errors", errors);
        return VIEW;
    }

    private static UnitContacts contactsOf(Visit visit) {
        return visit.desk()
                .askForOne(new FindUnitContacts(visit.id()), UnitContacts.class)
                .orElse(UnitContacts.NONE);
    }
}
