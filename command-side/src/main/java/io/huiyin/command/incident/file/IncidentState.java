package io.huiyin.command.incident.file;

import io.huiyin.api.CaseId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.Fulfilment;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.incident.AuthorityReportSubmitted;
import io.huiyin.api.incident.IncidentGraded;
import io.huiyin.api.incident.IncidentInstants;
import io.huiyin.api.incident.IncidentInstantsCorrected;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.incident.InstantCorrectionProposed;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.deadline.RunningClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a registered incident. Immutable; each event gives a new one.
 *
 * @param registered how it began
 * @param instants when it happened and became known, as is on record now
 * @param corrections how many corrections of the instants there were or are proposed
 * @param waitingCorrection the one that waits for a second person; null while none does
 * @param grading the last judgement of how grave it is; null until there is one
 * @param handledAt when handling ended; null until it has
 * @param obligations what it obliges to
 * @param reports what went to the authority, in order
 */
public record IncidentState(
        IncidentRegistered registered,
        IncidentInstants instants,
        int corrections,
        @Nullable WaitingCorrection waitingCorrection,
        @Nullable IncidentGraded grading,
        @Nullable Instant handledAt,
        Obligations obligations,
        List<SubmittedReport> reports,
        boolean closed) {

    public IncidentState {
        reports = List.copyOf(reports);
    }

    /** An incident just registered. */
    public static IncidentState of(IncidentRegistered event) {
        return new IncidentState(event, event.instants(), 0, null, null, null, Obligations.NONE, List.of(), false);
    }

    /** The incident, seen as any case. */
    public CaseId caseId() {
        return registered.incidentId().caseId();
    }

    /** Whether it is the incident of an organisation. */
    public boolean isOf(@Nullable UnitId unitId) {
        return registered.unitId().equals(unitId);
    }

    /** Its level by the city's scale; null until it is graded. */
    public @Nullable IncidentLevel cityLevel() {
        return grading == null ? null : grading.cityLevel();
    }

    /** Its level by the scale of the national cyberspace administration; null while nobody judged by that. */
    public @Nullable IncidentLevel cacLevel() {
        return grading == null ? null : grading.cacLevel();
    }

    /** Whether its system is critical information infrastructure; null while nobody said. */
    public @Nullable Boolean criticalInfrastructure() {
        return grading == null ? null : grading.criticalInfrastructure();
    }

    /** The first instant known of it: the occurrence, else the detection. */
    public Instant beganAt() {
        return instants.beganAt();
    }

    /** When something was first done about it, owed or not, or handling ended; null while nothing was. */
    public @Nullable Instant firstDoneAt() {
        return Stream.concat(obligations.done().stream().map(DoneAct::at), Stream.ofNullable(handledAt))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** One of its obligations as a clock that runs. */
    public RunningClock clockOf(Obligation running) {
        return new RunningClock(caseId(), running.deadline(), registered.unitId(), false);
    }

    /** The report of a number; null when there is none. */
    public @Nullable SubmittedReport report(int number) {
        return number < 1 || number > reports.size() ? null : reports.get(number - 1);
    }

    /** It was graded. */
    public IncidentState gradedAs(IncidentGraded judgement) {
        return copy(instants, corrections, waitingCorrection, judgement, handledAt, obligations, reports, closed);
    }

    /** Handling ended. */
    public IncidentState handledAt(Instant ended) {
        return copy(instants, corrections, waitingCorrection, grading, ended, obligations, reports, closed);
    }

    /** A correction of its instants waits for a second person. */
    public IncidentState correctionProposed(InstantCorrectionProposed event, AccountId by) {
        return corrected(instants, event.correction(), new WaitingCorrection(event, by));
    }

    /** Its instants stay as they are. */
    public IncidentState correctionRejected() {
        return corrected(instants, corrections, null);
    }

    /** Its instants are others now. */
    public IncidentState corrected(IncidentInstantsCorrected event) {
        return corrected(event.corrected(), event.correction(), null);
    }

    /** Its instants are others, by the correction of a number. */
    private IncidentState corrected(IncidentInstants now, int correction, @Nullable WaitingCorrection waiting) {
        return copy(now, correction, waiting, grading, handledAt, obligations, reports, closed);
    }

    /** Something is owed from now on, or from now on by another deadline. */
    public IncidentState owing(Deadline deadline) {
        return with(obligations.with(deadline));
    }

    /** What is owed is due for certain when it was thought to be. */
    public IncidentState confirmed(Deadline deadline) {
        return with(obligations.confirmed(deadline));
    }

    /** A milestone passed with something still owed. */
    public IncidentState warned(DeadlineId id, MilestoneId milestone) {
        return with(obligations.warned(id, milestone));
    }

    /** A due instant passed. */
    public IncidentState missed(DeadlineId id) {
        return with(obligations.missed(id));
    }

    /** An obligation ended, one way or the other. */
    public IncidentState ended(DeadlineId id) {
        return with(obligations.ended(id));
    }

    /** Something was done, owed or not. */
    public IncidentState done(Fulfilment act, Instant doneAt) {
        return with(obligations.done(new DoneAct(act, doneAt)));
    }

    /** A report went out. */
    public IncidentState reported(AuthorityReportSubmitted event) {
        List<SubmittedReport> more = new ArrayList<>(reports);
        more.add(new SubmittedReport(
                event.report(), event.kind(), event.sentTo(), event.acknowledgementNumber() != null));
        return with(more).done(event.fulfilment(), event.submittedAt());
    }

    /** The authority's number for a report became known. */
    public IncidentState acknowledged(int report) {
        return with(reports.stream()
                .map(known -> known.report() == report ? known.acknowledgedOnRecord() : known)
                .toList());
    }

    /** It was closed. */
    public IncidentState closedOnRecord() {
        return copy(instants, corrections, waitingCorrection, grading, handledAt, obligations, reports, true);
    }

    private IncidentState with(Obligations changed) {
        return copy(instants, corrections, waitingCorrection, grading, handledAt, changed, reports, closed);
    }

    private IncidentState with(List<SubmittedReport> changed) {
        return copy(instants, corrections, waitingCorrection, grading, handledAt, obligations, changed, closed);
    }

    // How it was registered never changes.
    private IncidentState copy(
            IncidentInstants known,
            int correction,
            @Nullable WaitingCorrection waiting,
            @Nullable IncidentGraded judgement,
            @Nullable Instant ended,
            Obligations owed,
            List<SubmittedReport> sent,
            boolean over) {
        return new IncidentState(registered, known, correction, waiting, judgement, ended, owed, sent, over);
    }
}
