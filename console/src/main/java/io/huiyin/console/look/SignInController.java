package io.huiyin.console.look;

import io.huiyin.console.access.ConsoleAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The front door: signing in. */
@PageController
final class SignInController {

    @GetMapping(ConsoleAccess.SIGN_IN_PATH)
    String signIn(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String changed,
            @SessionAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) @Nullable Exception why,
            Model model) {
        if (error != null) {
            model.addAttribute("problem", why instanceof LockedException ? "sign-in.resting" : "sign-in.wrong");
        }
        model.addAttribute("signedOut", out != null);
        model.addAttribute("ended", ended != null);
        model.addAttribute("passwordChanged", changed != null);
        return "look/sign-in";
    }
}
