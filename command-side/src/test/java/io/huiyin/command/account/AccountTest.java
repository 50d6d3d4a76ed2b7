package io.huiyin.command.account;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountClosed;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountOpened;
import io.huiyin.api.account.CloseAccount;
import io.huiyin.api.account.OpenAccount;
import io.huiyin.api.account.Role;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.Violation;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.CountedNumbers;
import io.huiyin.command.support.KnownAccounts;
import io.huiyin.command.support.KnownUnits;
import io.huiyin.command.support.SettableClock;
import io.huiyin.command.support.SignInsInMemory;
import io.huiyin.command.support.TransparentVault;
import java.time.Instant;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AccountTest {

    private static final AccountId ID = new AccountId("account-li");
    private static final Map<String, String> ADMIN = Askers.SECURITY_ADMIN.toMetaData();

    private final KnownAccounts accounts = new KnownAccounts();
    private final SignInsInMemory signIns = new SignInsInMemory();
    private final AggregateTestFixture<Account> fixture = AggregateFixtures.fixture(
            Account.class,
            new SettableClock(Instant.EPOCH),
            new TransparentVault(),
            new CountedNumbers(),
            accounts,
            signIns);

    private static OpenAccount open(Role role, @Nullable UnitId unitId) {
        return new OpenAccount(ID, new CommandId("open-1"), role, unitId);
    }

    private TestExecutor<Account> anAgent() {
        return fixture.givenCommands(sent(open(Role.HOTLINE_AGENT, null), Askers.SECURITY_ADMIN));
    }

    private ResultValidator<Account> whenOpened(OpenAccount command) {
        return fixture.givenNoPriorActivity().when(command, ADMIN);
    }

    private static void isRefused(ResultValidator<Account> outcome, Matcher<?> refusal) {
        outcome.expectException(refusal).expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(names = {"HANDLER", "SECURITY_OFFICER"})
    void a_role_bound_to_a_unit_belongs_to_one(Role role) {
        whenOpened(open(role, KnownUnits.STREET)).expectEvents(new AccountOpened(ID, role, KnownUnits.STREET));
        isRefused(whenOpened(open(role, null)), refused("unitId", RefusalCode.ROLE_NEEDS_UNIT, role));
        isRefused(
                whenOpened(open(role, KnownUnits.UNKNOWN)),
                refused("unitId", RefusalCode.UNKNOWN_UNIT, KnownUnits.UNKNOWN));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"HANDLER", "SECURITY_OFFICER", "SYSTEM"})
    void every_other_role_belongs_to_none(Role role) {
        whenOpened(open(role, null)).expectEvents(new AccountOpened(ID, role, null));
        isRefused(whenOpened(open(role, KnownUnits.STREET)), refused("unitId", RefusalCode.ROLE_HAS_NO_UNIT, role));
    }

    @Test
    void the_houses_own_role_is_no_persons() {
        isRefused(whenOpened(open(Role.SYSTEM, null)), refused("role", RefusalCode.ROLE_NOT_FOR_PEOPLE));
    }

    @Test
    void the_houses_own_name_is_taken() {
        isRefused(
                whenOpened(new OpenAccount(AccountId.SYSTEM, new CommandId("open-1"), Role.AUDITOR, null)),
                refused("accountId", RefusalCode.ACCOUNT_EXISTS));
    }

    @Test
    @SuppressWarnings("NullAway") // what a REST body may leave out, whatever the types say
    void everything_wrong_is_said_at_once() {
        isRefused(
                whenOpened(new OpenAccount(new AccountId("account-李"), new CommandId("open-1"), null, null)),
                refused(
                        Violation.of("accountId", RefusalCode.MALFORMED, "A-Z a-z 0-9 . _ -"),
                        Violation.of("role", RefusalCode.REQUIRED)));
    }

    @Test
    void an_account_is_opened_once() {
        isRefused(
                anAgent().when(new OpenAccount(ID, new CommandId("open-2"), Role.HOTLINE_AGENT, null), ADMIN),
                refused("accountId", RefusalCode.ACCOUNT_EXISTS));
    }

    @Test
    void the_same_opening_again_has_no_second_effect() {
        anAgent()
                .when(open(Role.HOTLINE_AGENT, null), ADMIN)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_opening_under_the_same_command_id_is_refused() {
        isRefused(anAgent().when(open(Role.AUDITOR, null), ADMIN), refused("commandId", RefusalCode.COMMAND_ID_REUSED));
    }

    @Test
    void an_account_is_closed_once() {
        CloseAccount close = new CloseAccount(ID, new CommandId("close-1"));
        anAgent().when(close, ADMIN).expectEvents(new AccountClosed(ID));
        TestExecutor<Account> closed = anAgent().andGivenCommands(sent(close, Askers.SECURITY_ADMIN));
        isRefused(
                closed.when(new CloseAccount(ID, new CommandId("close-2")), ADMIN),
                refused("accountId", RefusalCode.ACCOUNT_CLOSED));
    }

    @Test
    void the_same_closing_again_has_no_second_effect() {
        CloseAccount close = new CloseAccount(ID, new CommandId("close-1"));
        anAgent()
                .andGivenCommands(sent(close, Askers.SECURITY_ADMIN))
                .when(close, ADMIN)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_unknown_account_is_not_closed() {
        isRefused(
                fixture.givenNoPriorActivity().when(new CloseAccount(ID, new CommandId("close-1")), ADMIN),
                refused("accountId", RefusalCode.UNKNOWN_ACCOUNT));
    }

    @Test
    void only_a_security_administrator_or_the_house_opens_and_only_the_former_closes() {
        isRefused(
                fixture.givenNoPriorActivity().when(open(Role.AUDITOR, null), Askers.SYSTEM_ADMIN.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "SYSTEM_ADMIN"));
        isRefused(
                anAgent().when(new CloseAccount(ID, new CommandId("close-1")), Askers.HOUSE.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "SYSTEM"));
    }
}
