package io.huiyin.query;

import io.huiyin.api.CaseId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMet;
import io.huiyin.api.deadline.DeadlineMetLate;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWaived;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.incident.AcknowledgementNumber;
import io.huiyin.api.incident.AuthorityReportAcknowledged;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.AuthorityReportSubmitted;
import io.huiyin.api.incident.DataKind;
import io.huiyin.api.incident.EmergencyPlanActivated;
import io.huiyin.api.incident.IncidentClosed;
import io.huiyin.api.incident.IncidentGraded;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentInstants;
import io.huiyin.api.incident.IncidentInstantsCorrected;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.IncidentNumber;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.incident.InstantCorrectionProposed;
import io.huiyin.api.incident.InstantCorrectionRejected;
import io.huiyin.api.incident.NoticeMedium;
import io.huiyin.api.incident.NoticeToAffectedRecorded;
import io.huiyin.api.incident.RaisedFrom;
import io.huiyin.api.incident.RemedialMeasureRecorded;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One incident of a test, and the events that can happen to it. */
public record TestIncident(int running, UnitId unit, String title, Instant detectedAt, RaisedFrom origin) {

    private static final PlainVault VAULT = new PlainVault();

    /** An incident of a unit. */
    public static TestIncident of(int running, UnitId unit, Instant detectedAt) {
        return new TestIncident(running, unit, "接口泄露", detectedAt, null);
    }

    public TestIncident about(String words) {
        return new TestIncident(running, unit, words, detectedAt, origin);
    }

    public TestIncident raisedFrom(TestCase complaint) {
        return new TestIncident(
                running, unit, title, detectedAt, new RaisedFrom(complaint.id(), complaint.receivedAt()));
    }

    public IncidentId id() {
        return new IncidentId("incident-%08d".formatted(running));
    }

    public CaseId caseId() {
        return id().caseId();
    }

    public IncidentNumber number() {
        return IncidentNumber.of(2611, running);
    }

    public IncidentRegistered registered() {
        return new IncidentRegistered(
                id(),
                number(),
                unit,
                IncidentKind.DATA_SECURITY,
                SystemKind.DATA_PLATFORM,
                List.of(DataKind.PERSONAL),
                sealed(SealedFieldNames.TITLE, title),
                sealed(SealedFieldNames.DESCRIPTION, "共享接口未鉴权"),
                null,
                detectedAt,
                null,
                detectedAt,
                origin,
                "digest");
    }

    public IncidentGraded graded(IncidentLevel level, IncidentLevel before) {
        return new IncidentGraded(id(), level, before, sealed(SealedFieldNames.GRADING_REASON, "涉及十万人"), detectedAt);
    }

    public DeadlineSet owes(DeadlineId obligation, ObligationKind kind, Duration length) {
        return new DeadlineSet(
                caseId(),
                new Deadline(
                        obligation,
                        1,
                        kind,
                        "incident-report@1",
                        "basis.draft-art-18",
                        detectedAt,
                        ClockStart.DETECTED,
                        TestCase.ZONE.getId(),
                        due(length),
                        null,
                        false,
                        null,
                        "calendar",
                        List.of()));
    }

    /** The plan within half an hour, the report within a day, the notice with it. */
    public List<DeadlineSet> obligations() {
        return List.of(
                owes(DeadlineId.PLAN, ObligationKind.PLAN, Duration.ofMinutes(30)),
                owes(DeadlineId.AUTHORITY_REPORT, ObligationKind.AUTHORITY_REPORT, Duration.ofHours(24)),
                owes(DeadlineId.NOTICE_TO_AFFECTED, ObligationKind.NOTICE_TO_AFFECTED, Duration.ofHours(24)));
    }

    public Instant due(Duration length) {
        return detectedAt.plus(length);
    }

    public EmergencyPlanActivated planned(Instant at, String lateReason) {
        return new EmergencyPlanActivated(
                id(), sealed(SealedFieldNames.PLAN, "数据泄露预案"), at, at, null, lateReason(lateReason));
    }

    public RemedialMeasureRecorded measured(Instant at) {
        return new RemedialMeasureRecorded(id(), sealed(SealedFieldNames.MEASURE, "关闭接口"), at, at);
    }

    public AuthorityReportSubmitted reported(Instant at) {
        return new AuthorityReportSubmitted(
                id(),
                1,
                AuthorityReportKind.INITIAL,
                sealed(SealedFieldNames.REPORT, "人数待查"),
                List.of(ReportItem.CAUSE),
                null,
                at,
                at,
                null,
                null);
    }

    public AuthorityReportAcknowledged acknowledged(String number, Instant at) {
        return new AuthorityReportAcknowledged(id(), 1, new AcknowledgementNumber(number), at);
    }

    public NoticeToAffectedRecorded told(Instant at) {
        return new NoticeToAffectedRecorded(
                id(), NoticeMedium.SMS, 120, sealed(SealedFieldNames.NOTICE, "请修改密码"), at, at, null, null);
    }

    public IncidentClosed closed(Instant at) {
        return new IncidentClosed(id(), sealed(SealedFieldNames.CONCLUSION, "已整改"), at);
    }

    public DeadlineMet met(DeadlineId obligation, Instant at) {
        return new DeadlineMet(caseId(), obligation, at);
    }

    public DeadlineMissed missed(DeadlineId obligation, Instant due) {
        return new DeadlineMissed(caseId(), obligation, due, List.of("unit-lead"));
    }

    public DeadlineMetLate metLate(DeadlineId obligation, Instant due, Instant at) {
        return new DeadlineMetLate(caseId(), obligation, due, at);
    }

    public DeadlineWaived waived(DeadlineId obligation, Instant at) {
        return new DeadlineWaived(caseId(), obligation, at, sealed(SealedFieldNames.WAIVER_REASON, "已降级"));
    }

    /** Somebody wants the occurrence to be another one. */
    public InstantCorrectionProposed correctionProposed(int number, Instant occurredAt) {
        return new InstantCorrectionProposed(
                id(),
                number,
                registered().instants(),
                new IncidentInstants(occurredAt, detectedAt, null),
                sealed(SealedFieldNames.CORRECTION_REASON, "时区看错了"),
                sealed(SealedFieldNames.CORRECTION_EVIDENCE, "防火墙日志"));
    }

    public InstantCorrectionRejected correctionRejected(int number) {
        return new InstantCorrectionRejected(id(), number);
    }

    public IncidentInstantsCorrected corrected(int number, Instant occurredAt, AccountId proposedBy) {
        return new IncidentInstantsCorrected(
                id(),
                number,
                registered().instants(),
                new IncidentInstants(occurredAt, detectedAt, null),
                sealed(SealedFieldNames.CORRECTION_REASON, "时区看错了"),
                sealed(SealedFieldNames.CORRECTION_EVIDENCE, "防火墙日志"),
                proposedBy);
    }

    private SealedText lateReason(String reason) {
        return reason == null ? null : sealed(SealedFieldNames.LATE_REASON, reason);
    }

    private SealedText sealed(String field, String text) {
        return VAULT.seal(caseId(), field, new ClearText(text));
    }
}
