package io.huiyin.api.deadline;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;

/**
 * Asks which running deadlines are not yet what an approved change makes them; answered with a list of {@link
 * DeadlinesToRecount}, one for each change that is to be followed: the calendar in force, unless it is the shipped one,
 * and every re-basing that is not carried out.
 */
@AllowedRoles(Role.SYSTEM)
public record FindDeadlinesToRecount() {}
