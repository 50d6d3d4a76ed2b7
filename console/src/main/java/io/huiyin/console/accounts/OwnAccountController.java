package io.huiyin.console.accounts;

import io.huiyin.api.account.FindOwnSignIn;
import io.huiyin.api.account.SignInSummary;
import io.huiyin.console.access.ConsoleAccess;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.time.Moments;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Everybody's own account: when one signed in, and another password. */
@PageController
final class OwnAccountController {

    private final House house;
    private final Submissions submissions;
    private final Wishes wishes;
    private final Moments moments;

    OwnAccountController(House house, Submissions submissions, Wishes wishes, Moments moments) {
        this.house = house;
        this.submissions = submissions;
        this.wishes = wishes;
        this.moments = moments;
    }

    @GetMapping("/account")
    String own(@AuthenticationPrincipal SignedIn person, Model model, Locale locale) {
        Optional<SignInSummary> signIn =
                house.deskOf(person, "console").askForOne(new FindOwnSignIn(), SignInSummary.class);
        model.addAttribute("signIn", signIn.orElse(null));
        model.addAttribute(
                "signIns",
                signIn.map(known -> SignInRow.of(known, moments, locale)).orElse(List.of()));
        return "accounts/own";
    }

    @GetMapping(ConsoleAccess.PASSWORD_PATH)
    String form(@AuthenticationPrincipal SignedIn person, Model model) {
        return show(person, FormErrors.NONE, model);
    }

    /** Every session of the account ends with the old password, this one too: one signs in with the new one. */
    @PostMapping(ConsoleAccess.PASSWORD_PATH)
    String change(
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("form") OwnPasswordForm typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var outcome = submissions.attempt(OwnPasswordForm.FIELDS, locale, () -> {
            house.deskOf(person, "console").send(typed.toCommand(person.accountId()));
            return person.accountId();
        });
        outcome.mark(response);
        if (outcome.result().isEmpty()) {
            return show(person, outcome.errors(), model);
        }
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:" + ConsoleAccess.PASSWORD_CHANGED;
    }

    private String show(SignedIn person, FormErrors errors, Model model) {
        Optional<SignInSummary> signIn =
                house.deskOf(person, "console").askForOne(new FindOwnSignIn(), SignInSummary.class);
        model.addAttribute(
                "first", signIn.map(SignInSummary::mustChangePassword).orElse(false));
        // For the person's password manager.
        model.addAttribute("login", signIn.map(known -> known.login().value()).orElse(""));
        model.addAttribute("wish", wishes.next().value());
        model.addAttribute("errors", errors);
        return "accounts/password";
    }
}
