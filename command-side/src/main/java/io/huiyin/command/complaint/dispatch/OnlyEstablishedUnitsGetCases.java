package io.huiyin.command.complaint.dispatch;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.form.Findings;
import io.huiyin.command.unit.UnitRegister;
import org.jspecify.annotations.Nullable;

/** A case goes to a unit that is there. */
record OnlyEstablishedUnitsGetCases(UnitRegister units) {

    void check(@Nullable UnitId unitId, Findings findings) {
        if (unitId == null) {
            findings.add("unitId", RefusalCode.REQUIRED);
        } else if (!units.isEstablished(unitId)) {
            findings.add("unitId", RefusalCode.UNKNOWN_UNIT, unitId);
        }
    }
}
