package io.huiyin.api.trail;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;

/**
 * Asks for the event that a {@link ReadTrailEvent} of the same asker has put on record; answered with an
 * {@code Optional<ProvenEvent>}, empty when the ledger has no such position or the asker may not see it.
 */
@AllowedRoles({Role.REGULATOR, Role.AUDITOR})
public record FindTrailEvent(LookUpId lookUp) {}
