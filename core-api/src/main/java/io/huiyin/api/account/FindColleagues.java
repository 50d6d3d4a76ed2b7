package io.huiyin.api.account;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import java.util.List;

/**
 * Asks what the owners of some accounts are called; answered with a list of {@link Colleague}, in any order, without
 * those whose account nobody signs in with. For pages on which people answer for what they proposed and approved.
 */
@AllowedRoles({Role.SYSTEM_ADMIN, Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
@Within(Scope.THE_HOUSE)
public record FindColleagues(List<AccountId> accounts) {

    public FindColleagues {
        accounts = List.copyOf(accounts);
    }
}
