package io.huiyin.command.complaint.file;

import io.huiyin.api.complaint.ComplainantRevealed;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.conflictresolution.ConflictDescription;
import org.axonframework.eventsourcing.conflictresolution.ConflictResolver;

/**
 * What a person saw must still hold when the person decides. A look at the complainant changes nothing, and a due instant
 * that passed makes an answer only more urgent: neither stands in the way.
 */
public record NobodyDecidedAnythingSince(ConflictResolver conflicts) {

    /**
     * Refuses what was decided on an older version.
     *
     * @throws RefusedException with {@link RefusalCode#CHANGED_SINCE} naming the version seen and the version now
     */
    public void check() {
        conflicts.detectConflicts(
                since -> since.stream().anyMatch(NobodyDecidedAnythingSince::isADecision),
                NobodyDecidedAnythingSince::changedSince);
    }

    private static boolean isADecision(DomainEventMessage<?> event) {
        return !(event.getPayload() instanceof ComplainantRevealed || event.getPayload() instanceof DeadlineMissed);
    }

    private static RefusedException changedSince(ConflictDescription conflict) {
        return RefusedException.because(
                "expectedVersion", RefusalCode.CHANGED_SINCE, conflict.expectedVersion(), conflict.actualVersion());
    }
}
