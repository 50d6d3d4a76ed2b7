package io.huiyin.api.incidents;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of incidents the asker may see; answered with an {@link IncidentPage}.
 *
 * @param page from 0
 * @param size 1 to 100
 * @param atLeast wait briefly until the list has read this position; absent means do not wait
 */
@AllowedRoles({Role.SYSTEM, Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
@Within(Scope.THE_OWN_UNIT)
public record FindIncidents(
        IncidentFilter filter,
        IncidentSort sort,
        int page,
        int size,
        @Nullable Long atLeast) {}
