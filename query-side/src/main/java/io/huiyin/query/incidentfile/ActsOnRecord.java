package io.huiyin.query.incidentfile;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.incident.AcknowledgementNumber;
import io.huiyin.api.incident.AuthorityReportAcknowledged;
import io.huiyin.api.incident.AuthorityReportSubmitted;
import io.huiyin.api.incident.EmergencyPlanActivated;
import io.huiyin.api.incident.IncidentClosed;
import io.huiyin.api.incident.IncidentGraded;
import io.huiyin.api.incident.NoticeToAffectedRecorded;
import io.huiyin.api.incident.RemedialMeasureRecorded;
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
        @Nullable IncidentClosed closing) {

    static final ActsOnRecord NONE =
            new ActsOnRecord(List.of(), null, List.of(), List.of(), List.of(), List.of(), null);

    ActsOnRecord {
        gradings = List.copyOf(gradings);
        measures = List.copyOf(measures);
        reports = List.copyOf(reports);
        acknowledged = List.copyOf(acknowledged);
        notices = List.copyOf(notices);
    }

    /** With what an event says was done, if it says so. */
    ActsOnRecord and(DomainEvent event) {
        return new ActsOnRecord(
                with(gradings, event, IncidentGraded.class),
                event instanceof EmergencyPlanActivated started ? started : plan,
                with(measures, event, RemedialMeasureRecorded.class),
                with(reports, event, AuthorityReportSubmitted.class),
                with(acknowledged, event, AuthorityReportAcknowledged.class),
                with(notices, event, NoticeToAffectedRecorded.class),
                event instanceof IncidentClosed closed ? closed : closing);
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
        return type.isInstance(event)
                ? Stream.concat(known.stream(), Stream.of(type.cast(event))).toList()
                : known;
    }
}
