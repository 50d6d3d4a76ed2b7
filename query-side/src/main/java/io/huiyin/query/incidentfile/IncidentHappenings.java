package io.huiyin.query.incidentfile;

import io.huiyin.api.incident.Authority;
import io.huiyin.api.incident.AuthorityReportAcknowledged;
import io.huiyin.api.incident.AuthorityReportSubmitted;
import io.huiyin.api.incident.EmergencyPlanActivated;
import io.huiyin.api.incident.HandlingEnded;
import io.huiyin.api.incident.IncidentClosed;
import io.huiyin.api.incident.IncidentGraded;
import io.huiyin.api.incident.IncidentInstants;
import io.huiyin.api.incident.IncidentInstantsCorrected;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.incident.InstantCorrectionProposed;
import io.huiyin.api.incident.InstantCorrectionRejected;
import io.huiyin.api.incident.NoticeToAffectedRecorded;
import io.huiyin.api.incident.RaisedFrom;
import io.huiyin.api.incident.RemedialMeasureRecorded;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.personaldata.SealedFieldNames;
import io.huiyin.query.timeline.DeadlineHappenings;
import io.huiyin.query.timeline.DeliveryHappenings;
import io.huiyin.query.timeline.Happening;
import io.huiyin.query.timeline.Timeline;
import java.util.stream.Collectors;

/**
 * What happens to an incident, beside its deadlines. Details by event: {@code IncidentRegistered} number, kind, system,
 * detectedAt, complaint (when raised from one); {@code IncidentGraded} level, before, cacLevel, criticalInfrastructure; {@code AuthorityReportSubmitted}
 * report, kind, authorities, unknownItems, acknowledgementNumber; {@code AuthorityReportAcknowledged} report, acknowledgementNumber;
 * {@code NoticeToAffectedRecorded} medium, recipients; {@code InstantCorrectionProposed} and {@code
 * IncidentInstantsCorrected} correction, occurredBefore, detectedBefore, learnedBefore, occurredAt, detectedAt, learnedAt,
 * the latter proposedBy when somebody else proposed it; {@code InstantCorrectionRejected} correction. {@code text} is the reason of a judgement, the plan, the measure,
 * what was reported, what people were told, or the conclusion.
 */
final class IncidentHappenings {

    static final Timeline TIMELINE = DeliveryHappenings.addTo(DeadlineHappenings.timeline())
            .telling(IncidentRegistered.class, IncidentHappenings::registered)
            .telling(IncidentGraded.class, IncidentHappenings::graded)
            .telling(EmergencyPlanActivated.class, IncidentHappenings::activated)
            .telling(RemedialMeasureRecorded.class, IncidentHappenings::measured)
            .telling(AuthorityReportSubmitted.class, IncidentHappenings::reported)
            .telling(AuthorityReportAcknowledged.class, IncidentHappenings::acknowledged)
            .telling(NoticeToAffectedRecorded.class, IncidentHappenings::told)
            .telling(HandlingEnded.class, event -> Happening.at(event.handledAt()))
            .telling(InstantCorrectionProposed.class, IncidentHappenings::correctionProposed)
            .telling(InstantCorrectionRejected.class, IncidentHappenings::correctionRejected)
            .telling(IncidentInstantsCorrected.class, IncidentHappenings::corrected)
            .telling(IncidentClosed.class, IncidentHappenings::closed);

    private IncidentHappenings() {}

    private static Happening registered(IncidentRegistered event) {
        RaisedFrom origin = event.raisedFrom();
        return Happening.at(event.detectedAt())
                .with("number", event.number())
                .with("kind", event.kind())
                .with("system", event.system())
                .with("detectedAt", event.detectedAt())
                .with("complaint", origin == null ? null : origin.complaintId());
    }

    private static Happening graded(IncidentGraded event) {
        return Happening.at(event.gradedAt())
                .with("level", event.cityLevel())
                .with("before", event.before())
                .with("cacLevel", event.cacLevel())
                .with("criticalInfrastructure", event.criticalInfrastructure())
                .saying(SealedFieldNames.GRADING_REASON, event.reason());
    }

    private static Happening activated(EmergencyPlanActivated event) {
        return Happening.at(event.activatedAt()).saying(SealedFieldNames.PLAN, event.plan());
    }

    private static Happening measured(RemedialMeasureRecorded event) {
        return Happening.at(event.takenAt()).saying(SealedFieldNames.MEASURE, event.measure());
    }

    private static Happening reported(AuthorityReportSubmitted event) {
        String unknown = event.unknownItems().stream().map(ReportItem::name).collect(Collectors.joining(" "));
        return Happening.at(event.submittedAt())
                .with("report", event.report())
                .with("kind", event.kind())
                .with(
                        "authorities",
                        event.sentTo().stream().map(Authority::name).collect(Collectors.joining(" ")))
                .with("unknownItems", unknown.isEmpty() ? null : unknown)
                .with("acknowledgementNumber", event.acknowledgementNumber())
                .saying(SealedFieldNames.REPORT, event.content());
    }

    private static Happening acknowledged(AuthorityReportAcknowledged event) {
        return Happening.at(event.enteredAt())
                .with("report", event.report())
                .with("acknowledgementNumber", event.acknowledgementNumber());
    }

    private static Happening told(NoticeToAffectedRecorded event) {
        return Happening.at(event.notifiedAt())
                .with("medium", event.medium())
                .with("recipients", event.recipients())
                .saying(SealedFieldNames.NOTICE, event.text());
    }

    private static Happening correctionProposed(InstantCorrectionProposed event) {
        return instants(Happening.at(null), event.before(), event.proposed())
                .with("correction", event.correction())
                .saying(SealedFieldNames.CORRECTION_REASON, event.reason());
    }

    private static Happening correctionRejected(InstantCorrectionRejected event) {
        return Happening.at(null).with("correction", event.correction());
    }

    private static Happening corrected(IncidentInstantsCorrected event) {
        return instants(Happening.at(null), event.before(), event.corrected())
                .with("correction", event.correction())
                .with("proposedBy", event.proposedBy())
                .saying(SealedFieldNames.CORRECTION_REASON, event.reason());
    }

    private static Happening instants(Happening happening, IncidentInstants before, IncidentInstants after) {
        return happening
                .with("occurredBefore", before.occurredAt())
                .with("detectedBefore", before.detectedAt())
                .with("learnedBefore", before.learnedAt())
                .with("occurredAt", after.occurredAt())
                .with("detectedAt", after.detectedAt())
                .with("learnedAt", after.learnedAt());
    }

    private static Happening closed(IncidentClosed event) {
        return Happening.at(event.closedAt()).saying(SealedFieldNames.CONCLUSION, event.conclusion());
    }
}
