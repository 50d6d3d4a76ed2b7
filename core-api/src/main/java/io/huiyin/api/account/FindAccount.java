package io.huiyin.api.account;

import io.huiyin.api.AllowedRoles;
import org.jspecify.annotations.Nullable;

/**
 * Asks what an account may do and what was done to it; answered with an {@code Optional<AccountFile>}.
 *
 * @param atLeast the position to wait for briefly; null means do not wait
 */
@AllowedRoles({Role.SYSTEM, Role.SECURITY_ADMIN, Role.AUDITOR})
public record FindAccount(AccountId accountId, @Nullable Long atLeast) {

    /** Without waiting. */
    public FindAccount(AccountId accountId) {
        this(accountId, null);
    }
}
