package io.huiyin.query.recount;

import io.huiyin.api.CaseId;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.deadlines.PinnedDeadline;

/**
 * A deadline that runs.
 *
 * @param number what people call its case
 */
record RunningDeadline(CaseId caseId, String number, Deadline deadline) {

    PinnedDeadline pinned() {
        return new PinnedDeadline(
                deadline.id().value(),
                deadline.rule(),
                deadline.start(),
                deadline.startReason().name(),
                deadline.startsByName(),
                deadline.due(),
                deadline.districtId(),
                deadline.countedDays(),
                deadline.provisional());
    }
}
