package io.huiyin.command.complaint.dispatch;

import io.huiyin.api.cases.CaseStatus;
import io.huiyin.command.complaint.file.AllowedStates;

/** A case is dispatched, or handed on, until it is answered. */
record OnlyUnansweredCasesAreDispatched(CaseStatus status) {

    void check() {
        AllowedStates.of(CaseStatus.REGISTERED, CaseStatus.DISPATCHED).require(status);
    }
}
