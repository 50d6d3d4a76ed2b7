package io.huiyin.api.account;

import io.huiyin.api.AllowedRoles;
import java.util.List;

/** Asks how the owners of some accounts sign in; answered with a list of {@link SignInSummary}, in any order. */
@AllowedRoles({Role.SECURITY_ADMIN, Role.AUDITOR})
public record FindSignIns(List<AccountId> accounts) {

    public FindSignIns {
        accounts = List.copyOf(accounts);
    }
}
