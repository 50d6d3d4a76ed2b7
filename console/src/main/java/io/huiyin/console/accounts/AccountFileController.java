package io.huiyin.console.accounts;

import io.huiyin.api.CommandId;
import io.huiyin.api.Permissions;
import io.huiyin.api.account.AccountCommand;
import io.huiyin.api.account.AccountFile;
import io.huiyin.api.account.AccountHappening;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountState;
import io.huiyin.api.account.ApiTokenId;
import io.huiyin.api.account.CloseAccount;
import io.huiyin.api.account.IssueApiToken;
import io.huiyin.api.account.IssuedApiToken;
import io.huiyin.api.account.IssuedPassword;
import io.huiyin.api.account.OpenAccount;
import io.huiyin.api.account.ResetPassword;
import io.huiyin.api.account.ResumeAccount;
import io.huiyin.api.account.RevokeApiToken;
import io.huiyin.api.account.SignInSummary;
import io.huiyin.api.account.SuspendAccount;
import io.huiyin.api.account.UnlockAccount;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.forms.FormErrors;
import io.huiyin.console.forms.Submissions;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.time.Moments;
import io.huiyin.console.units.UnitRow;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: what it may do, how its owner signs in, what was done to it, and what can be. */
@PageController
final class AccountFileController {

    private static final String VIEW = "accounts/file";

    /** The acts that need nothing but a press of a button. */
    private static final Map<String, BiFunction<AccountId, CommandId, AccountCommand>> ACTS = Map.of(
            "suspend", SuspendAccount::new,
            "resume", ResumeAccount::new,
            "close", CloseAccount::new,
            "unlock", UnlockAccount::new);

    private final House house;
    private final AccountBook book;
    private final Submissions submissions;
    private final Wishes wishes;
    private final Moments moments;

    AccountFileController(House house, AccountBook book, Submissions submissions, Wishes wishes, Moments moments) {
        this.house = house;
        this.book = book;
        this.submissions = submissions;
        this.wishes = wishes;
        this.moments = moments;
    }

    /** One look at one account. */
    private record Visit(SignedIn person, AccountId account, Desk desk, Model model, Locale locale) {}

    /** What a person typed into one of the page's forms, if anything. */
    private record Typed(
            @Nullable RightsForm rights, @Nullable TokenForm token) {

        private static final Typed NOTHING = new Typed(null, null);
    }

    private Visit visit(SignedIn person, String id, Model model, Locale locale) {
        return new Visit(person, idOf(id), house.deskOf(person, "console"), model, locale);
    }

    @GetMapping("/accounts/{id}")
    String file(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long at,
            Model model,
            Locale locale) {
        return show(visit(person, id, model, locale), Typed.NOTHING, FormErrors.NONE, at);
    }

    @PostMapping("/accounts/{id}/rights")
    String changeRights(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @ModelAttribute("form") RightsForm typed,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Visit visit = visit(person, id, model, locale);
        var outcome = submissions.attempt(RightsForm.FIELDS, locale, () -> {
            visit.desk().send(typed.toCommand(visit.account()));
            return visit.account();
        });
        outcome.mark(response);
        return outcome.result()
                .map(done -> after(visit, "rights", next))
                .orElseGet(() -> show(visit, new Typed(typed, null), outcome.errors(), null));
    }

    @PostMapping("/accounts/{id}/password")
    String resetPassword(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String commandId,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Visit visit = visit(person, id, model, locale);
        var outcome = submissions.attempt(
                Set.of(),
                locale,
                () -> visit.desk().send(new ResetPassword(visit.account(), wishOf(commandId)), IssuedPassword.class));
        outcome.mark(response);
        return outcome.result()
                .map(issued -> IssuedPage.show(issued, loginOf(visit), visit.desk(), model))
                .orElseGet(() -> show(visit, Typed.NOTHING, outcome.errors(), null));
    }

    @PostMapping("/accounts/{id}/tokens")
    String issueToken(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @ModelAttribute("tokenForm") TokenForm typed,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        person.refuseUnlessMay(IssueApiToken.class);
        Visit visit = visit(person, id, model, locale);
        var outcome = submissions.attempt(
                TokenForm.FIELDS,
                locale,
                () -> visit.desk()
                        .send(
                                typed.toCommand(visit.account(), wish -> wishes.tokenOf(wish, person)),
                                IssuedApiToken.class));
        outcome.mark(response);
        return outcome.result()
                .map(issued -> showToken(issued, visit))
                .orElseGet(() -> show(visit, new Typed(null, typed), outcome.errors(), null));
    }

    @PostMapping("/accounts/{id}/tokens/{token}/revoke")
    String revokeToken(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String commandId,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        person.refuseUnlessMay(RevokeApiToken.class);
        Visit visit = visit(person, id, model, locale);
        var outcome = submissions.attempt(Set.of(), locale, () -> {
            visit.desk().send(new RevokeApiToken(visit.account(), wishOf(commandId), tokenOf(token)));
            return visit.account();
        });
        outcome.mark(response);
        return outcome.result()
                .map(done -> after(visit, "token-revoked", next))
                .orElseGet(() -> show(visit, Typed.NOTHING, outcome.errors(), null));
    }

    // On the answer itself: it is shown once and kept nowhere, not even in a session.
    private static String showToken(IssuedApiToken issued, Visit visit) {
        ClearText token = issued.token();
        visit.model().addAttribute("account", issued.accountId().value());
        visit.model().addAttribute("token", token == null ? null : token.value());
        visit.desk().positionNow().ifPresent(position -> visit.model().addAttribute("at", position));
        return "accounts/token";
    }

    private static ApiTokenId tokenOf(String token) {
        try {
            return new ApiTokenId(token);
        } catch (IllegalArgumentException otherForm) {
            throw RefusedException.because(null, RefusalCode.UNKNOWN_TOKEN);
        }
    }

    @PostMapping("/accounts/{id}/{act}")
    String act(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam(required = false) @Nullable String commandId,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Visit visit = visit(person, id, model, locale);
        var command = ACTS.get(act);
        if (command == null) {
            throw RefusedException.because(null, RefusalCode.UNKNOWN_ACCOUNT);
        }
        var outcome = submissions.attempt(Set.of(), locale, () -> {
            visit.desk().send(command.apply(visit.account(), wishOf(commandId)));
            return visit.account();
        });
        outcome.mark(response);
        return outcome.result()
                .map(done -> after(visit, act, next))
                .orElseGet(() -> show(visit, Typed.NOTHING, outcome.errors(), null));
    }

    private static String after(Visit visit, String act, RedirectAttributes next) {
        next.addFlashAttribute("done", "done.account." + act);
        visit.desk().positionNow().ifPresent(position -> next.addAttribute("at", position));
        return "redirect:/accounts/" + visit.account();
    }

    private String show(Visit visit, Typed typed, FormErrors errors, @Nullable Long atLeast) {
        AccountFile file = book.file(visit.desk(), visit.account(), atLeast)
                .orElseThrow(() -> RefusedException.because(null, RefusalCode.UNKNOWN_ACCOUNT));
        List<AccountId> people = new ArrayList<>(file.happenings().stream()
                .map(AccountHappening::actor)
                .distinct()
                .toList());
        people.add(visit.account());
        Map<AccountId, SignInSummary> signIns = book.signIns(visit.desk(), people);
        Map<UnitId, String> units = AccountBook.unitNames(visit.desk());
        SignInSummary signIn = signIns.get(visit.account());
        Model model = visit.model();
        model.addAttribute("account", AccountRow.of(file.summary(), signIn, units, moments, visit.locale()));
        model.addAttribute("happenings", happenings(file, signIns, units, visit.locale()));
        model.addAttribute("signIn", signIn);
        model.addAttribute("signIns", signIn == null ? List.of() : SignInRow.of(signIn, moments, visit.locale()));
        model.addAttribute("keeps", mayKeep(visit, file));
        model.addAttribute("wish", wishes.next().value());
        RightsForm rights = typed.rights();
        TokenForm token = typed.token();
        model.addAttribute("form", rights == null ? RightsForm.of(wishes.next(), file.summary()) : rights);
        model.addAttribute("tokenForm", token == null ? TokenForm.blank(wishes.next()) : token);
        model.addAttribute("tokens", book.tokens(visit.desk(), visit.account(), visit.locale()));
        model.addAttribute("errors", errors);
        model.addAttribute("roles", Roles.OF_PEOPLE);
        model.addAttribute("units", UnitRow.of(visit.desk().units()));
        return VIEW;
    }

    private static boolean mayKeep(Visit visit, AccountFile file) {
        return Permissions.mayUse(OpenAccount.class, visit.person().role())
                && file.summary().state() != AccountState.CLOSED
                && !visit.account().equals(visit.person().accountId());
    }

    private List<HappeningRow> happenings(
            AccountFile file, Map<AccountId, SignInSummary> people, Map<UnitId, String> units, Locale locale) {
        List<HappeningRow> rows = new ArrayList<>(file.happenings().stream()
                .map(happening -> HappeningRow.of(happening, people, units, moments, locale))
                .toList());
        Collections.reverse(rows);
        return rows;
    }

    private @Nullable String loginOf(Visit visit) {
        SignInSummary signIn =
                book.signIns(visit.desk(), List.of(visit.account())).get(visit.account());
        return signIn == null ? null : signIn.login().value();
    }

    private static CommandId wishOf(@Nullable String commandId) {
        FieldReader reader = new FieldReader();
        var wish = reader.commandId("commandId", commandId);
        reader.refuseIfAnythingIsWrong();
        return wish.orElseThrow();
    }

    private static AccountId idOf(String id) {
        try {
            return new AccountId(id);
        } catch (IllegalArgumentException otherForm) {
            throw RefusedException.because(null, RefusalCode.UNKNOWN_ACCOUNT);
        }
    }
}
