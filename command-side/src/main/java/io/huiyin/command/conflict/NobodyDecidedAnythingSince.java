package io.huiyin.command.conflict;

import io.huiyin.api.complaint.ComplainantRevealed;
import io.huiyin.api.complaint.DispatchAcknowledged;
import io.huiyin.api.deadline.DeadlineForewarned;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.delivery.DeliveriesRecorded;
import io.huiyin.api.incident.AuthorityReportAcknowledged;
import io.huiyin.api.incident.RemedialMeasureRecorded;
import io.huiyin.api.notice.NoticeBatchQueued;
import io.huiyin.api.notice.NoticeBatchResultsRecorded;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.conflictresolution.ConflictDescription;
import org.axonframework.eventsourcing.conflictresolution.ConflictResolver;

/**
 * What a person saw must still hold when the person decides. A look at the complainant changes nothing, a milestone or a
 * due instant that passed makes an act only more urgent, a measure, an acknowledgement, a batch that went out or the
 * fate of a message only adds to what is
 * known: none stands in the way.
 */
public record NobodyDecidedAnythingSince(ConflictResolver conflicts) {

    private static final Set<Class<?>> NO_DECISIONS = Set.of(
            ComplainantRevealed.class,
            DeadlineForewarned.class,
            DeadlineWarned.class,
            DeadlineMissed.class,
            DeliveriesRecorded.class,
            DispatchAcknowledged.class,
            RemedialMeasureRecorded.class,
            AuthorityReportAcknowledged.class,
            NoticeBatchQueued.class,
            NoticeBatchResultsRecorded.class);

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
        return !NO_DECISIONS.contains(event.getPayloadType());
    }

    private static RefusedException changedSince(ConflictDescription conflict) {
        return RefusedException.because(
                "expectedVersion", RefusalCode.CHANGED_SINCE, conflict.expectedVersion(), conflict.actualVersion());
    }
}
