package io.huiyin.api.deadline;

import io.huiyin.api.CaseId;
import java.time.Instant;
import java.util.List;

/**
 * Running deadlines that an approved change has not reached yet.
 *
 * @param number the number of the change among those of its kind
 * @param approvedAt when it was approved
 * @param recount how the deadlines are to be counted anew, and on what grounds
 * @param deadlines which
 * @param times how often it is on record that all were counted anew
 * @param upToDate whether this was answered from all that the ledger held when it was asked
 * @param moved how many deadlines the change has moved already
 * @param confirmed how many it has confirmed already
 * @param units by unit, those it has moved since that was last on record
 */
public record DeadlinesToRecount(
        int number,
        Instant approvedAt,
        Recount recount,
        List<Running> deadlines,
        int times,
        boolean upToDate,
        long moved,
        long confirmed,
        List<MovedForUnit> units) {

    public DeadlinesToRecount {
        deadlines = List.copyOf(deadlines);
        units = List.copyOf(units);
    }

    /** Whether it is on record that all were counted anew, and every unit concerned was named there. */
    public boolean isOnRecord() {
        return times > 0 && units.isEmpty();
    }

    /** One running deadline. */
    public record Running(CaseId caseId, DeadlineId deadlineId) {}
}
