package io.huiyin.command.account;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountClosed;
import io.huiyin.api.account.AccountCommand;
import io.huiyin.api.account.AccountEvent;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountOpened;
import io.huiyin.api.account.AccountResumed;
import io.huiyin.api.account.AccountRightsChanged;
import io.huiyin.api.account.AccountState;
import io.huiyin.api.account.AccountSuspended;
import io.huiyin.api.account.AccountUnlocked;
import io.huiyin.api.account.ApiTokenId;
import io.huiyin.api.account.ApiTokenIssued;
import io.huiyin.api.account.ApiTokenRevoked;
import io.huiyin.api.account.ChangeAccountRights;
import io.huiyin.api.account.ChangeOwnPassword;
import io.huiyin.api.account.CloseAccount;
import io.huiyin.api.account.IssueApiToken;
import io.huiyin.api.account.IssuedApiToken;
import io.huiyin.api.account.IssuedPassword;
import io.huiyin.api.account.OpenAccount;
import io.huiyin.api.account.OwnPasswordChanged;
import io.huiyin.api.account.PasswordReset;
import io.huiyin.api.account.ResetPassword;
import io.huiyin.api.account.ResumeAccount;
import io.huiyin.api.account.RevokeApiToken;
import io.huiyin.api.account.Role;
import io.huiyin.api.account.SignInName;
import io.huiyin.api.account.SuspendAccount;
import io.huiyin.api.account.UnlockAccount;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.Violation;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.CountedNumbers;
import io.huiyin.command.support.KnownAccounts;
import io.huiyin.command.support.KnownUnits;
import io.huiyin.command.support.SettableClock;
import io.huiyin.command.support.SignInsInMemory;
import io.huiyin.command.support.TransparentVault;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What administrators do to accounts, and what people do to their own. */
class KeepingAccountsTest {

    private static final AccountId LI = new AccountId("account-li");
    private static final AccountId WANG = new AccountId("account-wang");
    private static final Map<String, String> ADMIN = Askers.SECURITY_ADMIN.toMetaData();
    private static final Envelope OWNER =
            new Envelope(LI, Role.HANDLER, KnownUnits.STREET, null, null, "console", Origin.LIVE);
    private static final ClearText CHOSEN = new ClearText("four unrelated words");

    private final KnownAccounts accounts = new KnownAccounts();
    private final SignInsInMemory signIns = new SignInsInMemory();
    private final AggregateTestFixture<Account> fixture = AggregateFixtures.fixture(
            Account.class,
            new SettableClock(Instant.EPOCH),
            new TransparentVault(),
            new CountedNumbers(),
            accounts,
            signIns);

    private static OpenAccount opening(String login, String name) {
        return new OpenAccount(
                LI, id("open"), Role.HANDLER, KnownUnits.STREET, new SignInName(clear(login), clear(name)));
    }

    private static ClearText clear(String text) {
        return new ClearText(text);
    }

    private static CommandId id(String value) {
        return new CommandId(value);
    }

    private TestExecutor<Account> aHandler() {
        return fixture.givenCommands(sent(opening("li", "李"), Askers.SECURITY_ADMIN));
    }

    private TestExecutor<Account> aHandlerTo(AccountCommand... commands) {
        TestExecutor<Account> given = aHandler();
        for (AccountCommand command : commands) {
            given = given.andGivenCommands(sent(command, Askers.SECURITY_ADMIN));
        }
        return given;
    }

    private static void isRefused(ResultValidator<Account> outcome, RefusalCode code) {
        isRefused(outcome, "accountId", code);
    }

    private static void isRefused(ResultValidator<Account> outcome, String field, RefusalCode code, Object... about) {
        outcome.expectException(refused(field, code, about)).expectNoEvents();
    }

    @Test
    void opening_an_account_issues_a_first_password_that_no_event_holds() {
        fixture.givenNoPriorActivity()
                .when(opening("li", " 李 "), ADMIN)
                .expectResultMessagePayload(new IssuedPassword(LI, clear("password-1")))
                .expectEvents(new AccountOpened(LI, Role.HANDLER, KnownUnits.STREET));
    }

    @Test
    void the_same_opening_again_shows_no_password() {
        aHandler()
                .when(opening("li", "李"), ADMIN)
                .expectResultMessagePayload(new IssuedPassword(LI, null))
                .expectNoEvents();
    }

    @Test
    void a_login_has_one_owner() {
        signIns.open(WANG, "li", clear("王"));
        isRefused(fixture.givenNoPriorActivity().when(opening("li", "李"), ADMIN), "login", RefusalCode.LOGIN_TAKEN);
    }

    @Test
    void a_login_and_a_name_have_a_form() {
        fixture.givenNoPriorActivity()
                .when(opening("Li Lei", " "), ADMIN)
                .expectException(refused(
                        Violation.of("login", RefusalCode.MALFORMED, "a-z 0-9 . _ - (2–40)"),
                        Violation.of("displayName", RefusalCode.REQUIRED)))
                .expectNoEvents();
    }

    @Test
    void an_account_gets_other_rights() {
        aHandler()
                .when(rights(Role.HOTLINE_AGENT, null), ADMIN)
                .expectEvents(new AccountRightsChanged(LI, Role.HOTLINE_AGENT, null));
        isRefused(
                aHandler().when(rights(Role.HANDLER, KnownUnits.STREET), ADMIN), "role", RefusalCode.RIGHTS_UNCHANGED);
        isRefused(aHandler().when(rights(Role.HANDLER, null), ADMIN), "unitId", RefusalCode.ROLE_NEEDS_UNIT, "HANDLER");
        isRefused(aHandler().when(rights(Role.SYSTEM, null), ADMIN), "role", RefusalCode.ROLE_NOT_FOR_PEOPLE);
    }

    private static ChangeAccountRights rights(Role role, UnitId unit) {
        return new ChangeAccountRights(LI, id("rights"), role, unit);
    }

    @Test
    void an_account_is_suspended_and_resumed() {
        SuspendAccount suspend = new SuspendAccount(LI, id("suspend"));
        ResumeAccount resume = new ResumeAccount(LI, id("resume"));
        aHandler().when(suspend, ADMIN).expectEvents(new AccountSuspended(LI));
        aHandlerTo(suspend).when(resume, ADMIN).expectEvents(new AccountResumed(LI));
        isRefused(aHandler().when(resume, ADMIN), RefusalCode.ACCOUNT_NOT_SUSPENDED);
        isRefused(aHandlerTo(suspend).when(new SuspendAccount(LI, id("again")), ADMIN), RefusalCode.ACCOUNT_SUSPENDED);
    }

    @Test
    void a_reset_issues_another_password() {
        aHandler()
                .when(new ResetPassword(LI, id("reset")), ADMIN)
                .expectResultMessagePayload(new IssuedPassword(LI, clear("password-2")))
                .expectEvents(new PasswordReset(LI));
    }

    @Test
    void an_account_with_which_nobody_signs_in_has_no_password_to_reset() {
        isRefused(
                fixture.givenCommands(sent(new OpenAccount(LI, id("open"), Role.AUDITOR, null), Askers.SECURITY_ADMIN))
                        .when(new ResetPassword(LI, id("reset")), ADMIN),
                RefusalCode.NO_SIGN_IN);
    }

    @Test
    void an_account_that_rests_is_unlocked_on_record() {
        aHandler().when(new UnlockAccount(LI, id("unlock")), ADMIN).expectEvents(new AccountUnlocked(LI));
        assertThat(signIns.hasUnlocked(LI)).isTrue();
    }

    private static ApiTokenId token(String name) {
        return new ApiTokenId("token-" + name);
    }

    private static IssueApiToken issue(String name, int days) {
        return new IssueApiToken(LI, id(name), token(name), clear("市民之家 App"), days);
    }

    @Test
    void a_token_for_a_program_is_issued_and_its_secret_is_in_no_event() {
        aHandler()
                .when(issue("first", 90), ADMIN)
                .expectResultMessagePayload(
                        new IssuedApiToken(LI, token("first"), clear("secret of " + token("first"))))
                .expectEvents(new ApiTokenIssued(LI, token("first"), Instant.EPOCH.plus(Duration.ofDays(90))));
    }

    @Test
    void a_token_has_a_name_and_an_end_within_a_year() {
        isRefused(aHandler().when(issue("long", 367), ADMIN), "validDays", RefusalCode.NOT_ALLOWED, "1 – 366");
        isRefused(aHandler().when(issue("short", 0), ADMIN), "validDays", RefusalCode.NOT_ALLOWED, "1 – 366");
        isRefused(
                aHandler().when(new IssueApiToken(LI, id("nameless"), token("nameless"), clear(" "), 9), ADMIN),
                "tokenName",
                RefusalCode.REQUIRED);
        assertThat(signIns.knows(token("long"))).isFalse();
    }

    @Test
    void a_token_is_taken_back_once() {
        RevokeApiToken revoke = new RevokeApiToken(LI, id("revoke"), token("first"));
        aHandlerTo(issue("first", 90)).when(revoke, ADMIN).expectEvents(new ApiTokenRevoked(LI, token("first")));
        assertThat(signIns.knows(token("first"))).isFalse();
        isRefused(
                aHandlerTo(issue("first", 90), revoke).when(new RevokeApiToken(LI, id("again"), token("first")), ADMIN),
                "tokenId",
                RefusalCode.UNKNOWN_TOKEN);
    }

    @Test
    void an_account_has_ten_good_tokens_and_no_more() {
        AccountCommand[] ten = IntStream.range(0, 10)
                .mapToObj(number -> issue("n" + number, 90))
                .toArray(AccountCommand[]::new);
        isRefused(aHandlerTo(ten).when(issue("eleventh", 90), ADMIN), "accountId", RefusalCode.TOO_MANY_TOKENS, 10L);
    }

    static Stream<Arguments> every_act_of_an_administrator() {
        return Stream.of(
                        new ChangeAccountRights(LI, id("act"), Role.AUDITOR, null),
                        new SuspendAccount(LI, id("act")),
                        new ResumeAccount(LI, id("act")),
                        new CloseAccount(LI, id("act")),
                        new ResetPassword(LI, id("act")),
                        issue("act", 90),
                        new UnlockAccount(LI, id("act")))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("every_act_of_an_administrator")
    void nothing_is_done_to_a_closed_account(AccountCommand act) {
        isRefused(aHandlerTo(new CloseAccount(LI, id("close"))).when(act, ADMIN), RefusalCode.ACCOUNT_CLOSED);
    }

    @ParameterizedTest
    @MethodSource("every_act_of_an_administrator")
    void nobody_keeps_the_own_account(AccountCommand act) {
        Envelope self = new Envelope(LI, Role.SECURITY_ADMIN, null, null, null, "console", Origin.LIVE);
        isRefused(aHandler().when(act, self.toMetaData()), RefusalCode.OWN_ACCOUNT);
    }

    @ParameterizedTest
    @MethodSource("every_act_of_an_administrator")
    void an_administrator_who_is_none_any_more_does_nothing(AccountCommand act) {
        TestExecutor<Account> given = aHandler();
        accounts.administratorBecomes(Role.SECURITY_ADMIN, AccountState.SUSPENDED);
        isRefused(given.when(act, ADMIN), null, RefusalCode.NO_LONGER_ENTITLED);
        accounts.administratorBecomes(Role.AUDITOR, AccountState.ACTIVE);
        isRefused(given.when(act, ADMIN), null, RefusalCode.NO_LONGER_ENTITLED);
    }

    @ParameterizedTest
    @MethodSource("every_act_of_an_administrator")
    void the_same_act_again_has_no_second_effect(AccountCommand act) {
        boolean needsSuspension = act instanceof ResumeAccount;
        TestExecutor<Account> given =
                needsSuspension ? aHandlerTo(new SuspendAccount(LI, id("suspend")), act) : aHandlerTo(act);
        given.when(act, ADMIN).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void people_change_their_own_password() {
        aHandler()
                .when(new ChangeOwnPassword(LI, id("own"), clear("password-1"), CHOSEN), OWNER.toMetaData())
                .expectEvents(new OwnPasswordChanged(LI));
        assertThat(signIns.passwordOf(LI)).isEqualTo(CHOSEN);
    }

    @Test
    void nobody_changes_a_password_without_the_present_one_or_somebody_elses() {
        isRefused(
                aHandler().when(new ChangeOwnPassword(LI, id("own"), clear("guess"), CHOSEN), OWNER.toMetaData()),
                "currentPassword",
                RefusalCode.WRONG_PASSWORD);
        isRefused(
                aHandler().when(new ChangeOwnPassword(LI, id("own"), clear("password-1"), CHOSEN), ADMIN),
                RefusalCode.NOT_YOUR_ACCOUNT);
        assertThat(signIns.passwordOf(LI)).isNotEqualTo(CHOSEN);
    }

    @Test
    void whoever_is_suspended_changes_nothing() {
        isRefused(
                aHandlerTo(new SuspendAccount(LI, id("suspend")))
                        .when(new ChangeOwnPassword(LI, id("own"), clear("password-1"), CHOSEN), OWNER.toMetaData()),
                null,
                RefusalCode.NO_LONGER_ENTITLED);
    }

    @Test
    void what_an_account_may_do_follows_from_its_events() {
        AccountEvent opened = new AccountOpened(LI, Role.HANDLER, KnownUnits.STREET);
        AccountRights handler = AccountRights.after(opened, null);
        assertThat(handler).isEqualTo(new AccountRights(Role.HANDLER, KnownUnits.STREET, AccountState.ACTIVE));
        assertThat(AccountRights.after(new AccountRightsChanged(LI, Role.AUDITOR, null), handler))
                .isEqualTo(new AccountRights(Role.AUDITOR, null, AccountState.ACTIVE));
        AccountRights suspended = AccountRights.after(new AccountSuspended(LI), handler);
        assertThat(suspended.cover(Role.HANDLER, KnownUnits.STREET)).isFalse();
        assertThat(AccountRights.after(new AccountResumed(LI), suspended)).isEqualTo(handler);
        assertThat(AccountRights.after(new AccountClosed(LI), handler).state()).isEqualTo(AccountState.CLOSED);
        assertThat(AccountRights.after(new PasswordReset(LI), handler)).isEqualTo(handler);
    }
}
