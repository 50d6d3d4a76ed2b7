package io.huiyin.api.calendar;

import io.huiyin.api.CaseId;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.Recount;
import java.time.Instant;
import java.util.List;

/**
 * Running deadlines that the approved calendar in force would move or confirm.
 *
 * @param draft number of the draft that put it in force
 * @param approvedAt when that was approved
 * @param recount how they are to be counted anew
 * @param deadlines which
 * @param carriedOut whether it is on record that all were counted anew
 * @param upToDate whether this was answered from all that the ledger held when it was asked
 * @param moved how many deadlines this draft has moved already
 * @param confirmed how many it has confirmed already
 */
public record DeadlinesToRecount(
        int draft,
        Instant approvedAt,
        Recount recount,
        List<Running> deadlines,
        boolean carriedOut,
        boolean upToDate,
        long moved,
        long confirmed) {

    public DeadlinesToRecount {
        deadlines = List.copyOf(deadlines);
    }

    /** One running deadline. */
    public record Running(CaseId caseId, DeadlineId deadlineId) {}
}
