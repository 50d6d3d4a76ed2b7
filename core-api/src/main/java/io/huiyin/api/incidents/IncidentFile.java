package io.huiyin.api.incidents;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.cases.TimelineEntry;
import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.incident.AcknowledgementNumber;
import io.huiyin.api.incident.Authority;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.DataKind;
import io.huiyin.api.incident.IncidentInstants;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.NoticeMedium;
import io.huiyin.api.incident.RaisedFrom;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.api.sealing.ClearText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One incident whole. Texts are readable; one that was forgotten is absent.
 *
 * @param summary what lists show of it
 * @param dataKinds what data is concerned
 * @param learnedAt when those responsible learned of it, if that is known
 * @param corrections how occurrence, detection and learning were corrected or are proposed to be, oldest first
 * @param enteredAt when it was entered into the house
 * @param raisedFrom the complaint that brought it to light, if one did
 * @param raisedFromNumber that complaint's number, for those who may read the complaint
 * @param gradings how grave it was judged, oldest first
 * @param obligations what it obliges to, the strictest running one first, then those that have ended
 * @param plan the emergency plan, once it was started
 * @param handledAt when handling ended; absent while it has not
 * @param measures what was done against it, oldest first
 * @param reports what went to the authority, oldest first
 * @param notices how those who may be affected were told, oldest first
 * @param conclusion what remained to be said when it was closed
 * @param timeline oldest first
 */
public record IncidentFile(
        IncidentSummary summary,
        @Nullable ClearText description,
        List<DataKind> dataKinds,
        @Nullable Instant learnedAt,
        List<Correction> corrections,
        Instant enteredAt,
        @Nullable RaisedFrom raisedFrom,
        @Nullable CaseNumber raisedFromNumber,
        List<Grading> gradings,
        List<OwedObligation> obligations,
        @Nullable Act plan,
        @Nullable Instant handledAt,
        List<Act> measures,
        List<Report> reports,
        List<Notice> notices,
        @Nullable ClearText conclusion,
        List<TimelineEntry> timeline,
        Freshness freshness) {

    public IncidentFile {
        dataKinds = List.copyOf(dataKinds);
        corrections = List.copyOf(corrections);
        gradings = List.copyOf(gradings);
        obligations = List.copyOf(obligations);
        measures = List.copyOf(measures);
        reports = List.copyOf(reports);
        notices = List.copyOf(notices);
        timeline = List.copyOf(timeline);
    }

    /**
     * How the instants of the incident were corrected, or are proposed to be.
     *
     * @param number its number within the incident, from 1
     * @param before what was on record before
     * @param after what is on record since, or should be
     * @param proposedBy who brought it
     * @param decidedBy who decided on it, the same person where nobody else had to; absent while it waits
     */
    public record Correction(
            int number,
            CorrectionState state,
            IncidentInstants before,
            IncidentInstants after,
            @Nullable ClearText reason,
            @Nullable ClearText evidence,
            AccountId proposedBy,
            Instant proposedAt,
            @Nullable AccountId decidedBy,
            @Nullable Instant decidedAt) {}

    /** Where a correction stands. */
    public enum CorrectionState {
        /** It waits for a second person. */
        WAITING,
        /** The instants were corrected. */
        CORRECTED,
        /** The instants stayed as they were. */
        REJECTED
    }

    /**
     * How grave it was judged.
     *
     * @param before the level it had, if it had one
     * @param cacLevel the level by the scale of the national cyberspace administration, if somebody judged by that
     * @param criticalInfrastructure whether the system is critical information infrastructure, if somebody said
     */
    public record Grading(
            IncidentLevel cityLevel,
            @Nullable IncidentLevel before,
            Instant gradedAt,
            @Nullable ClearText reason,
            @Nullable IncidentLevel cacLevel,
            @Nullable Boolean criticalInfrastructure) {}

    /**
     * Something that was done.
     *
     * @param doneAt when
     * @param enteredAt when it was entered
     * @param text what was done
     * @param lateEntryEvidence what proves an instant earlier than the entry, if it is earlier
     */
    public record Act(
            Instant doneAt,
            Instant enteredAt,
            @Nullable ClearText text,
            @Nullable ClearText lateEntryEvidence) {}

    /**
     * A report to one or several authorities.
     *
     * @param number its number within the incident, from 1
     * @param unknownItems what it left open, to be supplied later
     * @param authorities to whom it went
     * @param acknowledgementNumber the number the authority took it under, once that is known
     */
    public record Report(
            int number,
            AuthorityReportKind kind,
            List<Authority> authorities,
            List<ReportItem> unknownItems,
            @Nullable AcknowledgementNumber acknowledgementNumber,
            Act act) {

        public Report {
            authorities = List.copyOf(authorities);
            unknownItems = List.copyOf(unknownItems);
        }
    }

    /**
     * How those who may be affected were told.
     *
     * @param recipients how many; absent for an announcement whose readers nobody counted
     */
    public record Notice(NoticeMedium medium, @Nullable Integer recipients, Act act) {}
}
