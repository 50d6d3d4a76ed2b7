package io.huiyin.query.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.account.AccountClosed;
import io.huiyin.api.account.AccountFile;
import io.huiyin.api.account.AccountHappening;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountOpened;
import io.huiyin.api.account.AccountResumed;
import io.huiyin.api.account.AccountRightsChanged;
import io.huiyin.api.account.AccountState;
import io.huiyin.api.account.AccountSummary;
import io.huiyin.api.account.AccountSuspended;
import io.huiyin.api.account.AccountUnlocked;
import io.huiyin.api.account.FindAccount;
import io.huiyin.api.account.FindAccounts;
import io.huiyin.api.account.PasswordReset;
import io.huiyin.api.account.Role;
import io.huiyin.api.unit.UnitId;
import io.huiyin.query.House;
import io.huiyin.query.House.Asking;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Accounts as they are now, and what was done to them. */
class AccountsTest {

    private static final AccountId LI = new AccountId("account-li");
    private static final AccountId WANG = new AccountId("account-wang");
    private static final UnitId STREET = new UnitId("unit-street");

    private final House house = House.open();

    @AfterEach
    void close() {
        house.close();
    }

    private AccountFile file(AccountId account) {
        return house.ask(
                        new FindAccount(account, house.ledger.head()),
                        ResponseTypes.optionalInstanceOf(AccountFile.class),
                        Asking.as(Role.AUDITOR))
                .orElseThrow();
    }

    private List<AccountId> all() {
        return house
                .ask(
                        new FindAccounts(house.ledger.head()),
                        ResponseTypes.multipleInstancesOf(AccountSummary.class),
                        Asking.as(Role.SECURITY_ADMIN))
                .stream()
                .map(AccountSummary::accountId)
                .toList();
    }

    @Test
    void a_file_says_what_the_account_may_do_now_and_everything_that_was_done_to_it() {
        house.happened(
                LI.value(),
                new AccountOpened(LI, Role.HANDLER, STREET),
                new AccountRightsChanged(LI, Role.HOTLINE_AGENT, null),
                new PasswordReset(LI),
                new AccountUnlocked(LI));

        assertThat(file(LI).summary())
                .isEqualTo(new AccountSummary(LI, Role.HOTLINE_AGENT, null, AccountState.ACTIVE, House.MONDAY));
        assertThat(file(LI).happenings())
                .extracting(AccountHappening::event, AccountHappening::role, AccountHappening::unitId)
                .containsExactly(
                        tuple("AccountOpened", Role.HANDLER, STREET),
                        tuple("AccountRightsChanged", Role.HOTLINE_AGENT, null),
                        tuple("PasswordReset", null, null),
                        tuple("AccountUnlocked", null, null));
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    @Test
    void an_account_is_active_suspended_or_closed() {
        house.happened(LI.value(), new AccountOpened(LI, Role.AUDITOR, null), new AccountSuspended(LI));
        assertThat(file(LI).summary().state()).isEqualTo(AccountState.SUSPENDED);

        house.happened(LI.value(), new AccountResumed(LI));
        assertThat(file(LI).summary().state()).isEqualTo(AccountState.ACTIVE);

        house.happened(LI.value(), new AccountClosed(LI));
        assertThat(file(LI).summary().state()).isEqualTo(AccountState.CLOSED);
    }

    @Test
    void all_accounts_are_listed_the_newest_first() {
        house.happened(LI.value(), new AccountOpened(LI, Role.AUDITOR, null));
        house.happened(WANG.value(), new AccountOpened(WANG, Role.AUDITOR, null), new AccountClosed(WANG));

        assertThat(all()).containsExactly(WANG, LI);
    }
}
