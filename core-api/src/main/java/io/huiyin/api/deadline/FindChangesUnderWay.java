package io.huiyin.api.deadline;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;

/**
 * Asks which changes were approved and are not carried out, or have moved a deadline since that was on record; answered
 * with a list of {@link ChangeId}.
 */
@AllowedRoles(Role.SYSTEM)
public record FindChangesUnderWay() {}
