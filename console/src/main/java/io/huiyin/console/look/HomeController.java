package io.huiyin.console.look;

import io.huiyin.console.access.ConsoleAccess;
import io.huiyin.console.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.WebAttributes;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The front door: signing in, and the first page after it. */
@PageController
final class HomeController {

    @GetMapping("/")
    String home(@AuthenticationPrincipal SignedIn person) {
        return "redirect:" + Navigation.of(person.role()).get(0).path();
    }

    @GetMapping(ConsoleAccess.SIGN_IN_PATH)
    String signIn(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String out,
            @SessionAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) @Nullable Exception why,
            Model model) {
        if (error != null) {
            model.addAttribute("problem", why instanceof LockedException ? "sign-in.resting" : "sign-in.wrong");
        }
        model.addAttribute("signedOut", out != null);
        return "look/sign-in";
    }
}
