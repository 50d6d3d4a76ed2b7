package io.huiyin.scheduler;

import io.huiyin.api.CaseId;
import io.huiyin.api.Command;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.RecordMissedReply;
import io.huiyin.api.complaint.WarnOfReplyDeadline;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.RecordMissedObligation;
import io.huiyin.api.incident.WarnOfObligation;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of case is sent when a milestone of one of its deadlines is due. A new kind of case is one more of these.
 *
 * @param casePrefix how the ids of these cases begin
 * @param missed the command that records that the due instant passed
 * @param warned the command that records any other milestone; null where such cases are not warned about, and then only
 *     the due instant is watched
 */
public record DueCommands(
        String casePrefix,
        Function<DueMilestone, Command> missed,
        @Nullable Function<DueMilestone, Command> warned) {

    /** The citizen's clock and the unit's own are warned about and missed, each for itself. */
    public static DueCommands ofComplaints() {
        return new DueCommands(
                "complaint-",
                due -> new RecordMissedReply(
                        new ComplaintId(due.caseId().value()), due.commandId(), due.deadlineId(), due.version()),
                due -> new WarnOfReplyDeadline(
                        new ComplaintId(due.caseId().value()),
                        due.commandId(),
                        due.deadlineId(),
                        due.version(),
                        due.milestone()));
    }

    /** Obligations of incidents are warned about and missed, each for itself. */
    public static DueCommands ofIncidents() {
        return new DueCommands(
                "incident-",
                due -> new RecordMissedObligation(
                        new IncidentId(due.caseId().value()), due.commandId(), due.deadlineId(), due.version()),
                due -> new WarnOfObligation(
                        new IncidentId(due.caseId().value()),
                        due.commandId(),
                        due.deadlineId(),
                        due.version(),
                        due.milestone()));
    }

    /** Every kind of case there is. */
    public static List<DueCommands> ofEveryKind() {
        return List.of(ofComplaints(), ofIncidents());
    }

    /** Whether a case is of this kind. */
    public boolean concern(CaseId caseId) {
        return caseId.value().startsWith(casePrefix);
    }

    /**
     * The command for a milestone.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Command commandFor(DueMilestone due) {
        if (due.isTheDueInstant()) {
            return missed.apply(due);
        }
        if (warned == null) {
            throw new IllegalArgumentException("No warnings for " + due.caseId());
        }
        return warned.apply(due);
    }
}
