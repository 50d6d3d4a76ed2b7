package io.huiyin.api.calendar;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;

/**
 * Asks which running deadlines are not yet what the calendar in force makes them; answered with an
 * {@code Optional<DeadlinesToRecount>}, empty while no calendar but the shipped one was ever in force.
 */
@AllowedRoles(Role.SYSTEM)
public record FindDeadlinesToRecount() {}
