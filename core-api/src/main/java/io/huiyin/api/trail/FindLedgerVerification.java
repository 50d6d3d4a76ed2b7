package io.huiyin.api.trail;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;

/** Asks how far the ledger is proved; answered with a {@link LedgerVerification}. Shows no event and is not recorded. */
@AllowedRoles({Role.SYSTEM, Role.REGULATOR, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR})
public record FindLedgerVerification() {}
