package io.huiyin.command.incident.file;

import io.huiyin.api.CaseId;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.Fulfilment;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.incident.AuthorityReportSubmitted;
import io.huiyin.api.incident.IncidentGraded;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a registered incident. Immutable; each event gives a new one.
 *
 * @param registered how it began
 * @param grading the last judgement of how grave it is; null until there is one
 * @param handledAt when handling ended; null until it has
 * @param obligations what it obliges to
 * @param reports what went to the authority, in order
 */
public record IncidentState(
        IncidentRegistered registered,
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
        return new IncidentState(event, null, null, Obligations.NONE, List.of(), false);
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
        Instant occurredAt = registered.occurredAt();
        return occurredAt == null ? registered.detectedAt() : occurredAt;
    }

    /** The report of a number; null when there is none. */
    public @Nullable SubmittedReport report(int number) {
        return number < 1 || number > reports.size() ? null : reports.get(number - 1);
    }

    /** It was graded. */
    public IncidentState gradedAs(IncidentGraded judgement) {
        return new IncidentState(registered, judgement, handledAt, obligations, reports, closed);
    }

    /** Handling ended. */
    public IncidentState handledAt(Instant ended) {
        return new IncidentState(registered, grading, ended, obligations, reports, closed);
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
        return new IncidentState(registered, grading, handledAt, obligations, reports, true);
    }

    private IncidentState with(Obligations changed) {
        return new IncidentState(registered, grading, handledAt, changed, reports, closed);
    }

    private IncidentState with(List<SubmittedReport> changed) {
        return new IncidentState(registered, grading, handledAt, obligations, changed, closed);
    }
}
