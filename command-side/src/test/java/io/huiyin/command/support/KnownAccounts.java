package io.huiyin.command.support;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountState;
import io.huiyin.api.account.Role;
import io.huiyin.command.account.AccountRegister;
import io.huiyin.command.account.AccountRights;
import java.util.Optional;

/** The one administrator of the tests, entitled until told otherwise. */
public final class KnownAccounts implements AccountRegister {

    private AccountRights administrator = new AccountRights(Role.SECURITY_ADMIN, null, AccountState.ACTIVE);

    public void administratorBecomes(Role role, AccountState state) {
        administrator = new AccountRights(role, null, state);
    }

    @Override
    public Optional<AccountRights> rightsOf(AccountId accountId) {
        return accountId.equals(Askers.SECURITY_ADMIN.actor()) ? Optional.of(administrator) : Optional.empty();
    }
}
