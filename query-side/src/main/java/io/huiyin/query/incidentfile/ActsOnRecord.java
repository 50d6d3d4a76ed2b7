package io.huiyin.query.incidentfile;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.incident.AcknowledgementNumber;
import io.huiyin.api.incident.AuthorityReportAcknowledged;
import io.huiyin.api.incident.AuthorityReportSubmitted;
import io.huiyin.api.incident.EmergencyPlanActivated;
import io.huiyin.api.incident.IncidentClosed;
import io.huiyin.api.incident.IncidentGraded;
import io.huiyin.api.incident.IncidentInstantsCorrected;
import io.huiyin.api.incident.InstantCorrectionProposed;
import io.huiyin.api.incident.InstantCorrectionRejected;
import io.huiyin.api.incident.NoticeToAffectedRecorded;
import io.huiyin.api.incident.RemedialMeasureRecorded;
import io.huiyin.api.incidents.IncidentFile.CorrectionState;
import io.huiyin.query.views.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was judged and done about an incident, each oldest first, as it was recorded.
 *
 * @param acknowledged the authority's numbers that became known after their report
 */
record ActsOnRecord(
        List<IncidentGraded> gradings,
        @Nullable EmergencyPlanActivated plan,
        List<RemedialMeasureRecorded> measures,
        List<AuthorityReportSubmitted> reports,
        List<AuthorityReportAcknowledged> acknowledged,
        List<NoticeToAffectedRecorded> notices,
        @Nullable IncidentClosed closing,
        List<CorrectionRecord> corrections) {

    static final ActsOnRecord NONE =
            new ActsOnRecord(List.of(), null, List.of(), List.of(), List.of(), List.of(), null, List.of());

    ActsOnRecord {
        gradings = List.copyOf(gradings);
        measures = List.copyOf(measures);
        reports = List.copyOf(reports);
        acknowledged = List.copyOf(acknowledged);
        notices = List.copyOf(notices);
        corrections = List.copyOf(corrections);
    }

    /** With what an event says was done, if it says so. */
    ActsOnRecord and(DomainEvent event, Recorded recorded) {
        return new ActsOnRecord(
                with(gradings, event, IncidentGraded.class),
                event instanceof EmergencyPlanActivated started ? started : plan,
                with(measures, event, RemedialMeasureRecorded.class),
                with(reports, event, AuthorityReportSubmitted.class),
                with(acknowledged, event, AuthorityReportAcknowledged.class),
                with(notices, event, NoticeToAffectedRecorded.class),
                event instanceof IncidentClosed closed ? closed : closing,
                correctionsWith(event, recorded));
    }

    private List<CorrectionRecord> correctionsWith(DomainEvent event, Recorded recorded) {
        if (event instanceof InstantCorrectionProposed proposed) {
            return more(corrections, CorrectionRecord.of(proposed, recorded));
        }
        if (event instanceof InstantCorrectionRejected rejected) {
            return decided(rejected.correction(), CorrectionState.REJECTED, recorded);
        }
        if (event instanceof IncidentInstantsCorrected corrected) {
            return corrected.proposedBy() == null
                    ? more(corrections, CorrectionRecord.of(corrected, recorded))
                    : decided(corrected.correction(), CorrectionState.CORRECTED, recorded);
        }
        return corrections;
    }

    private List<CorrectionRecord> decided(int number, CorrectionState decision, Recorded recorded) {
        return corrections.stream()
                .map(known -> known.number() == number ? known.decided(decision, recorded) : known)
                .toList();
    }

    /** The authority's number for a report, as soon as it is known. */
    Optional<AcknowledgementNumber> acknowledgementOf(AuthorityReportSubmitted report) {
        return Optional.ofNullable(report.acknowledgementNumber())
                .or(() -> acknowledged.stream()
                        .filter(later -> later.report() == report.report())
                        .map(AuthorityReportAcknowledged::acknowledgementNumber)
                        .findFirst());
    }

    private static <E> List<E> with(List<E> known, DomainEvent event, Class<E> type) {
        return type.isInstance(event) ? more(known, type.cast(event)) : known;
    }

    private static <E> List<E> more(List<E> known, E one) {
        return Stream.concat(known.stream(), Stream.of(one)).toList();
    }
}
