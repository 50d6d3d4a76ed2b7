package io.huiyin.command.complaint.reply;

import io.huiyin.api.cases.CaseStatus;
import io.huiyin.command.complaint.file.AllowedStates;

/** A case is answered by the unit it is with, and once. */
record OnlyDispatchedCasesAreAnswered(CaseStatus status) {

    void check() {
        AllowedStates.of(CaseStatus.DISPATCHED).require(status);
    }
}
