package io.huiyin.command.complaint.dispatch;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.complaint.file.CaseState;

/** Dispatching to the unit that has the case would say nothing new. */
record ACaseGoesToAnotherUnit(CaseState state) {

    void check(UnitId receiver) {
        if (state.isWith(receiver)) {
            throw RefusedException.because("unitId", RefusalCode.ALREADY_WITH_UNIT, receiver);
        }
    }
}
