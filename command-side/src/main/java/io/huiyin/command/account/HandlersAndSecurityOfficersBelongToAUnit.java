package io.huiyin.command.account;

import io.huiyin.api.account.Role;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.form.Findings;
import io.huiyin.command.unit.OnlyEstablishedUnits;
import io.huiyin.command.unit.UnitRegister;
import org.jspecify.annotations.Nullable;

/** A role bound to a unit names an established one; every other role names none. */
record HandlersAndSecurityOfficersBelongToAUnit(UnitRegister units) {

    void check(@Nullable Role role, @Nullable UnitId unitId, Findings findings) {
        if (role == null) {
            findings.add("role", RefusalCode.REQUIRED);
        } else if (!role.isBoundToUnit()) {
            refuseUnit(role, unitId, findings);
        } else if (unitId == null) {
            findings.add("unitId", RefusalCode.ROLE_NEEDS_UNIT, role);
        } else {
            new OnlyEstablishedUnits(units).check(unitId, findings);
        }
    }

    private static void refuseUnit(Role role, @Nullable UnitId unitId, Findings findings) {
        if (unitId != null) {
            findings.add("unitId", RefusalCode.ROLE_HAS_NO_UNIT, role);
        }
    }
}
