package io.huiyin.command.unit;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.form.Findings;
import org.jspecify.annotations.Nullable;

/** Whoever names a unit names one that is there: cases go to it, people work for it. */
public record OnlyEstablishedUnits(UnitRegister units) {

    /** Notes a unit that is not there; naming none is another question. */
    public void check(@Nullable UnitId unitId, Findings findings) {
        if (unitId != null && !units.isEstablished(unitId)) {
            findings.add("unitId", RefusalCode.UNKNOWN_UNIT, unitId);
        }
    }
}
