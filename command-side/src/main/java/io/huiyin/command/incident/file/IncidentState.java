package io.huiyin.command.incident.file;

import io.huiyin.api.CaseId;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.incident.AuthorityReportSubmitted;
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
 * @param cityLevel its level by the city's scale; null until it is graded
 * @param obligations what it obliges to
 * @param reports what went to the authority, in order
 */
public record IncidentState(
        IncidentRegistered registered,
        @Nullable IncidentLevel cityLevel,
        Obligations obligations,
        List<SubmittedReport> reports,
        boolean closed) {

    public IncidentState {
        reports = List.copyOf(reports);
    }

    /** An incident just registered. */
    public static IncidentState of(IncidentRegistered event) {
        return new IncidentState(event, null, Obligations.NONE, List.of(), false);
    }

    /** The incident, seen as any case. */
    public CaseId caseId() {
        return registered.incidentId().caseId();
    }

    /** Whether it is the incident of an organisation. */
    public boolean isOf(@Nullable UnitId unitId) {
        return registered.unitId().equals(unitId);
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
    public IncidentState gradedAs(IncidentLevel level) {
        return new IncidentState(registered, level, obligations, reports, closed);
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

    /** What an obligation asks for was done, owed or not. */
    public IncidentState done(DeadlineId id, Instant doneAt) {
        return with(obligations.done(id, doneAt));
    }

    /** A report went to the authority; the first one is the one owed. */
    public IncidentState reported(AuthorityReportSubmitted event) {
        List<SubmittedReport> more = new ArrayList<>(reports);
        more.add(new SubmittedReport(event.report(), event.kind(), event.acknowledgementNumber() != null));
        IncidentState after = with(more);
        return reports.isEmpty() ? after.done(DeadlineId.AUTHORITY_REPORT, event.submittedAt()) : after;
    }

    /** The authority's number for a report became known. */
    public IncidentState acknowledged(int report) {
        return with(reports.stream()
                .map(known -> known.report() == report ? known.acknowledgedOnRecord() : known)
                .toList());
    }

    /** It was closed. */
    public IncidentState closedOnRecord() {
        return new IncidentState(registered, cityLevel, obligations, reports, true);
    }

    private IncidentState with(Obligations changed) {
        return new IncidentState(registered, cityLevel, changed, reports, closed);
    }

    private IncidentState with(List<SubmittedReport> changed) {
        return new IncidentState(registered, cityLevel, obligations, changed, closed);
    }
}
