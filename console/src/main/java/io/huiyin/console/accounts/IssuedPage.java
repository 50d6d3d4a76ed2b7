package io.huiyin.console.accounts;

import io.huiyin.api.account.IssuedPassword;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.console.gateway.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** The page that shows a first password, once. */
final class IssuedPage {

    private IssuedPage() {}

    /** @param login what the owner types, if the page before knew it */
    static String show(IssuedPassword issued, @Nullable String login, Desk desk, Model model) {
        ClearText password = issued.password();
        model.addAttribute("account", issued.accountId().value());
        model.addAttribute("login", login);
        model.addAttribute("password", password == null ? null : password.value());
        desk.positionNow().ifPresent(position -> model.addAttribute("at", position));
        return "accounts/issued";
    }
}
