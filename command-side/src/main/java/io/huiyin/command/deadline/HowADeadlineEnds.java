package io.huiyin.command.deadline;

import io.huiyin.api.CaseId;
import io.huiyin.api.DomainEvent;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineMet;
import io.huiyin.api.deadline.DeadlineMetLate;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.command.fact.Facts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What is owed is done in time or late; late means that it was missed first, which is put on record if it is not there
 * yet.
 *
 * @param missedOnRecord whether the miss is on record
 * @param climbsTo who is to know of the miss, by the names of the rule
 */
public record HowADeadlineEnds(CaseId caseId, Deadline deadline, boolean missedOnRecord, List<String> climbsTo) {

    public HowADeadlineEnds {
        climbsTo = List.copyOf(climbsTo);
    }

    /** Adds the act and what it means for the deadline, in the order in which it happened. */
    public void addTo(Facts facts, DomainEvent act, Instant doneAt) {
        addAll(List.of(this), facts, act, doneAt);
    }

    /** Adds an act that ends several deadlines, or none, and what it means for each, the one due first before the others. */
    public static void addAll(List<HowADeadlineEnds> endings, Facts facts, DomainEvent act, Instant doneAt) {
        List<HowADeadlineEnds> inOrder = endings.stream()
                .sorted(Comparator.comparing(ending -> ending.deadline().due()))
                .toList();
        inOrder.forEach(ending -> ending.addMissTo(facts, doneAt));
        facts.and(act, doneAt);
        inOrder.forEach(ending -> ending.addEndingTo(facts, doneAt));
    }

    /** Adds what an act already on record means for the deadline. */
    public void addTo(Facts facts, Instant doneAt) {
        addMissTo(facts, doneAt);
        addEndingTo(facts, doneAt);
    }

    /** Adds that the due instant passed by an instant without the act, if that is so and not on record. */
    public void addMissTo(Facts facts, Instant doneAt) {
        if (!deadline.isKeptBy(doneAt) && !missedOnRecord) {
            facts.and(new DeadlineMissed(caseId, deadline.id(), deadline.due(), climbsTo), deadline.due());
        }
    }

    private void addEndingTo(Facts facts, Instant doneAt) {
        facts.and(
                deadline.isKeptBy(doneAt)
                        ? new DeadlineMet(caseId, deadline.id(), doneAt)
                        : new DeadlineMetLate(caseId, deadline.id(), deadline.due(), doneAt),
                doneAt);
    }
}
