package io.huiyin.command.complaint.deadline;

import io.huiyin.api.CaseId;
import io.huiyin.api.complaint.ComplaintReplied;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineMet;
import io.huiyin.api.deadline.DeadlineMetLate;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.command.fact.Facts;
import java.time.Instant;

/**
 * A reply meets its deadline in time or late; late means that it was missed first, which is put on record if it is not
 * there yet.
 *
 * @param missedOnRecord whether the miss is on record
 */
public record HowADeadlineEnds(CaseId caseId, Deadline deadline, boolean missedOnRecord) {

    /** Adds the reply and what it means for the deadline, in the order in which it happened. */
    public void addTo(Facts facts, ComplaintReplied reply) {
        Instant repliedAt = reply.repliedAt();
        if (deadline.isKeptBy(repliedAt)) {
            facts.and(reply, repliedAt).and(new DeadlineMet(caseId, deadline.id(), repliedAt), repliedAt);
            return;
        }
        if (!missedOnRecord) {
            facts.and(new DeadlineMissed(caseId, deadline.id(), deadline.due()), deadline.due());
        }
        facts.and(reply, repliedAt)
                .and(new DeadlineMetLate(caseId, deadline.id(), deadline.due(), repliedAt), repliedAt);
    }
}
