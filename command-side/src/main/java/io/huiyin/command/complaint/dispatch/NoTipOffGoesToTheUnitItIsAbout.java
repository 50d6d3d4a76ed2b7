package io.huiyin.command.complaint.dispatch;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.unit.UnitRegister;
import org.jspecify.annotations.Nullable;

/** A tip-off about a unit goes neither to that unit nor to one below it. */
record NoTipOffGoesToTheUnitItIsAbout(
        UnitRegister units, @Nullable UnitId accused) {

    void check(UnitId receiver) {
        if (accused != null && units.isWithin(receiver, accused)) {
            throw RefusedException.because("unitId", RefusalCode.ACCUSED_UNIT, receiver);
        }
    }
}
