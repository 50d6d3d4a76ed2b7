package io.huiyin.api.account;

import io.huiyin.api.AllowedRoles;

/** Asks what an account may do; answered with an {@code Optional<AccountSummary>}. */
@AllowedRoles({Role.SYSTEM, Role.SECURITY_ADMIN, Role.AUDITOR})
public record FindAccount(AccountId accountId) {}
