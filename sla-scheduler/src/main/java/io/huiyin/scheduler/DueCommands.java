package io.huiyin.scheduler;

import io.huiyin.api.CaseId;
import io.huiyin.api.Command;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.ForewarnOfReplyDeadline;
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
 * @param forewarned the command that lets a unit hear of a milestone ahead; null where those concerned are on duty around
 *     the clock
 */
public record DueCommands(
        String casePrefix,
        Function<DueMilestone, Command> missed,
        @Nullable Function<DueMilestone, Command> warned,
        @Nullable Function<DueMilestone, Command> forewarned) {

    /**
     * The citizen's clock and the unit's own are warned about and missed, each for itself; units that go home hear ahead of
     * both.
     */
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
                        due.milestone()),
                due -> new ForewarnOfReplyDeadline(
                        new ComplaintId(due.caseId().value()),
                        due.commandId(),
                        due.deadlineId(),
                        due.version(),
                        due.milestone()));
    }

    /** Obligations of incidents are warned about and missed, each for itself, by night as by day. */
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
                        due.milestone()),
                null);
    }

    /** Every kind of case there is. */
    public static List<DueCommands> ofEveryKind() {
        return List.of(ofComplaints(), ofIncidents());
    }

    /** Whether a case is of this kind. */
    public boolean concern(CaseId caseId) {
        return caseId.value().startsWith(casePrefix);
    }

    /** Whether units hear ahead of the milestones of such cases. */
    public boolean forewarn() {
        return forewarned != null;
    }

    /**
     * The command for a milestone.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Command commandFor(DueMilestone due) {
        Function<DueMilestone, Command> command =
                due.act() == DueAct.FOREWARN ? forewarned : due.isTheDueInstant() ? missed : warned;
        if (command == null) {
            throw new IllegalArgumentException("No command is known for " + due);
        }
        return command.apply(due);
    }
}
