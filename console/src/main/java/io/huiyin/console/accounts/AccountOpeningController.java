package io.huiyin.console.accounts;

import io.huiyin.api.account.IssuedPassword;
import io.huiyin.api.account.OpenAccount;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.units.UnitRow;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Opens accounts. The first password is on the answer itself: it is shown once and kept nowhere, not even in a session. */
@PageController
final class AccountOpeningController {

    private static final String FORM = "accounts/new";

    private final House house;
    private final Submissions submissions;
    private final Wishes wishes;

    AccountOpeningController(House house, Submissions submissions, Wishes wishes) {
        this.house = house;
        this.submissions = submissions;
        this.wishes = wishes;
    }

    @GetMapping("/accounts/new")
    String form(@AuthenticationPrincipal SignedIn person, Model model) {
        person.refuseUnlessMay(OpenAccount.class);
        return show(house.deskOf(person, "console"), AccountForm.blank(wishes.next()), FormErrors.NONE, model);
    }

    @PostMapping("/accounts")
    String open(
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("form") AccountForm typed,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        var outcome = submissions.attempt(AccountForm.FIELDS, locale, () -> {
            OpenAccount command = typed.toCommand(wish -> wishes.accountOf(wish, person));
            return desk.send(command, IssuedPassword.class);
        });
        outcome.mark(response);
        return outcome.result()
                .map(issued -> IssuedPage.show(issued, typed.login(), desk, model))
                .orElseGet(() -> show(desk, typed, outcome.errors(), model));
    }

    private static String show(Desk desk, AccountForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("roles", Roles.OF_PEOPLE);
        model.addAttribute("units", UnitRow.of(desk.units()));
        return FORM;
    }
}
