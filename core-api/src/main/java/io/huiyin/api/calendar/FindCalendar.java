package io.huiyin.api.calendar;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the working calendar and its drafts; answered with a {@link CalendarBook}.
 *
 * @param atLeast the position to wait for briefly; null means do not wait
 */
@AllowedRoles({Role.SYSTEM, Role.SYSTEM_ADMIN, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
public record FindCalendar(@Nullable Long atLeast) {}
