package io.huiyin.api.trail;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;

/**
 * Asks for the bundle whose download the asker has put on record; answered with an {@code Optional<LedgerBundle>}, empty
 * when the ledger has no event of that case.
 *
 * @param lookUp the look-up on record
 */
@AllowedRoles(Role.REGULATOR)
public record FindBundle(LookUpId lookUp) {}
