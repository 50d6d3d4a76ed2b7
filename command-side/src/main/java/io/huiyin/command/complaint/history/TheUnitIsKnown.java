package io.huiyin.command.complaint.history;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.form.Findings;
import io.huiyin.command.unit.UnitRegister;
import org.jspecify.annotations.Nullable;

/** An old case may name no unit, but no unit that is not there. */
final class TheUnitIsKnown {

    private TheUnitIsKnown() {}

    static void check(UnitRegister units, @Nullable UnitId unitId, Findings findings) {
        if (unitId != null && !units.isEstablished(unitId)) {
            findings.add("unitId", RefusalCode.UNKNOWN_UNIT, unitId);
        }
    }
}
