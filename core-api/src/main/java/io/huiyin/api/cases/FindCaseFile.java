package io.huiyin.api.cases;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import io.huiyin.api.complaint.ComplaintId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one case file; answered with an {@code Optional<CaseFile>}, empty when there is none or the asker may not
 * see it.
 *
 * @param atLeast wait briefly until the file has read this position; absent means do not wait
 */
@AllowedRoles({Role.SYSTEM, Role.HOTLINE_AGENT, Role.HANDLER, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
@Within(Scope.THE_OWN_UNIT)
public record FindCaseFile(
        ComplaintId complaintId, @Nullable Long atLeast) {}
