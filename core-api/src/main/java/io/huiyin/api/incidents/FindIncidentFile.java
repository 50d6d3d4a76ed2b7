package io.huiyin.api.incidents;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import io.huiyin.api.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one incident file; answered with an {@code Optional<IncidentFile>}, empty when there is none or the asker may
 * not see it.
 *
 * @param atLeast wait briefly until the file has read this position; absent means do not wait
 */
@AllowedRoles({Role.SYSTEM, Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
@Within(Scope.THE_OWN_UNIT)
public record FindIncidentFile(
        IncidentId incidentId, @Nullable Long atLeast) {}
