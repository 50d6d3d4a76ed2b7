package io.huiyin.command.complaint.register;

import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.form.Findings;
import io.huiyin.command.unit.UnitRegister;
import org.jspecify.annotations.Nullable;

/** A tip-off may name the unit it is about, an established one; nothing else does. */
record OnlyTipOffsAccuseAUnit(UnitRegister units) {

    void check(@Nullable Matter matter, @Nullable UnitId accused, Findings findings) {
        if (accused == null) {
            return;
        }
        if (matter != null && matter.kind() != MatterKind.TIP_OFF) {
            findings.add("accusedUnit", RefusalCode.ONLY_TIP_OFFS_ACCUSE);
        }
        if (!units.isEstablished(accused)) {
            findings.add("accusedUnit", RefusalCode.UNKNOWN_UNIT, accused);
        }
    }
}
