package io.huiyin.api.cases;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import io.huiyin.api.complaint.CaseNumber;

/** Asks which complaint has a number; answered with an {@code Optional<ComplaintId>} the asker may see. */
@AllowedRoles({Role.SYSTEM, Role.HOTLINE_AGENT, Role.HANDLER, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
@Within(Scope.THE_OWN_UNIT)
public record FindComplaintByNumber(CaseNumber number) {}
