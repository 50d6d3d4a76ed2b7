package io.huiyin.console.accounts;

import io.huiyin.api.Permissions;
import io.huiyin.api.account.AccountState;
import io.huiyin.api.account.OpenAccount;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists and finds accounts. */
@PageController
final class AccountListController {

    /** More are found by asking for less. */
    private static final int SHOWN = 200;

    private final House house;
    private final AccountBook book;

    AccountListController(House house, AccountBook book) {
        this.house = house;
        this.book = book;
    }

    @GetMapping("/accounts")
    String list(
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("asked") AccountFilter asked,
            @RequestParam(required = false) @Nullable Long at,
            Model model,
            Locale locale) {
        Desk desk = house.deskOf(person, "console");
        List<AccountRow> found = book.rows(desk, asked, at, locale);
        model.addAttribute("rows", found.subList(0, Math.min(SHOWN, found.size())));
        model.addAttribute("found", found.size());
        model.addAttribute("roles", Roles.OF_PEOPLE);
        model.addAttribute("states", AccountState.values());
        model.addAttribute("keeps", Permissions.mayUse(OpenAccount.class, person.role()));
        return "accounts/list";
    }
}
