package io.huiyin.api.notice;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import io.huiyin.api.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the bulk notices about an incident, oldest first; answered with a list of {@link NoticeSummary}, empty when
 * the asker may not see them.
 *
 * @param atLeast the position to wait for briefly; null means do not wait
 */
@AllowedRoles({Role.SYSTEM, Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
@Within(Scope.THE_OWN_UNIT)
public record FindNotices(IncidentId incidentId, @Nullable Long atLeast) {}
