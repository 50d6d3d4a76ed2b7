package io.huiyin.command.incident;

import static io.huiyin.command.support.AggregateFixtures.sent;

import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.DomainEvent;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMet;
import io.huiyin.api.deadline.DeadlineMetLate;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWaived;
import io.huiyin.api.incident.ActivateEmergencyPlan;
import io.huiyin.api.incident.Authority;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.AuthorityReportSubmitted;
import io.huiyin.api.incident.CloseIncident;
import io.huiyin.api.incident.DataKind;
import io.huiyin.api.incident.EmergencyPlanActivated;
import io.huiyin.api.incident.GradeIncident;
import io.huiyin.api.incident.IncidentGraded;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.IncidentNumber;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.incident.NoticeMedium;
import io.huiyin.api.incident.NoticeToAffectedRecorded;
import io.huiyin.api.incident.RaisedFrom;
import io.huiyin.api.incident.RecordMissedObligation;
import io.huiyin.api.incident.RecordNoticeToAffected;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.api.incident.SubmitAuthorityReport;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.incident.WaiveObligation;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.incident.file.IncidentState;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.CountedNumbers;
import io.huiyin.command.support.KnownComplaints;
import io.huiyin.command.support.KnownUnits;
import io.huiyin.command.support.SettableClock;
import io.huiyin.command.support.TransparentVault;
import io.huiyin.deadlines.Milestone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/** What the tests of an incident's life have in common: one incident at eight on a Monday, entered twenty minutes later. */
abstract class IncidentTest {

    static final Instant OCCURRED = Instant.parse("2026-11-23T00:00:00Z");
    static final Instant DETECTED = OCCURRED.plusSeconds(600);
    static final Instant LEARNED = OCCURRED.plusSeconds(900);
    static final Instant NOW = OCCURRED.plusSeconds(1200);
    static final Instant PLAN_DUE = OCCURRED.plusSeconds(1800);
    static final Instant REPORT_DUE = Instant.parse("2026-11-24T00:00:00Z");

    static final IncidentId ID = new IncidentId("incident-018f0000-0000-7000-8000-000000000001");
    static final IncidentNumber NUMBER = IncidentNumber.of(2611, 1);
    static final CaseId CASE = ID.caseId();
    static final ComplaintId COMPLAINT = KnownComplaints.WITH_DISTRICT;
    static final String PROOF = "值班记录 17";
    static final String WHY_LATE = "夜间停电";

    static final Map<String, String> OFFICER = Askers.OFFICER.toMetaData();
    static final Map<String, String> OTHER_OFFICER = Askers.OTHER_OFFICER.toMetaData();
    static final Map<String, String> SUPERVISOR = Askers.SUPERVISOR.toMetaData();
    static final Map<String, String> HOUSE = Askers.HOUSE.toMetaData();

    final SettableClock clock = new SettableClock(NOW);
    final TransparentVault vault = new TransparentVault();
    final AggregateTestFixture<Incident> fixture =
            AggregateFixtures.fixture(Incident.class, clock, vault, new CountedNumbers());

    final TestExecutor<Incident> aRegisteredIncident() {
        return aRegisteredIncidentIn(fixture);
    }

    static TestExecutor<Incident> aRegisteredIncidentIn(AggregateTestFixture<Incident> house) {
        return house.givenCommands(sent(registration("register-1"), Askers.OFFICER));
    }

    final TestExecutor<Incident> aGradedIncident(IncidentLevel level) {
        return aRegisteredIncident().andGivenCommands(sent(grading("grade-1", level), Askers.OFFICER));
    }

    final TestExecutor<Incident> aMajorIncident() {
        return aGradedIncident(IncidentLevel.MAJOR);
    }

    final TestExecutor<Incident> aMajorIncidentAt(Instant now) {
        TestExecutor<Incident> given = aMajorIncident();
        clock.set(now);
        return given;
    }

    final TestExecutor<Incident> aClosedIncident() {
        return aGradedIncident(IncidentLevel.GENERAL).andGivenCommands(sent(closing("close-1"), Askers.OFFICER));
    }

    static RegisterIncident registration(String commandId) {
        return registration(commandId, null, OCCURRED, DETECTED, LEARNED, null);
    }

    static RegisterIncident registration(
            String commandId,
            @Nullable UnitId unitId,
            @Nullable Instant occurredAt,
            @Nullable Instant detectedAt,
            @Nullable Instant learnedAt,
            @Nullable ComplaintId raisedFrom) {
        return new RegisterIncident(
                ID,
                new CommandId(commandId),
                unitId,
                IncidentKind.DATA_SECURITY,
                SystemKind.DATA_PLATFORM,
                List.of(DataKind.IMPORTANT, DataKind.PUBLIC),
                text("接口泄露"),
                text("共享接口未鉴权。"),
                occurredAt,
                detectedAt,
                learnedAt,
                raisedFrom);
    }

    static GradeIncident grading(String commandId, IncidentLevel level) {
        return new GradeIncident(ID, new CommandId(commandId), null, level, text("涉及十万人"));
    }

    static ActivateEmergencyPlan plan(String commandId) {
        return plan(commandId, null, null, null);
    }

    static ActivateEmergencyPlan plan(
            String commandId, @Nullable Instant at, @Nullable String evidence, @Nullable String lateReason) {
        return new ActivateEmergencyPlan(
                ID, new CommandId(commandId), null, text("数据泄露预案"), at, textIfGiven(evidence), textIfGiven(lateReason));
    }

    static SubmitAuthorityReport report(String commandId, AuthorityReportKind kind) {
        return report(commandId, kind, null, null, null);
    }

    static SubmitAuthorityReport report(
            String commandId,
            AuthorityReportKind kind,
            @Nullable Instant at,
            @Nullable String evidence,
            @Nullable String lateReason) {
        return new SubmitAuthorityReport(
                ID,
                new CommandId(commandId),
                null,
                kind,
                text("接口已关闭，人数待查。"),
                List.of(ReportItem.CAUSE, ReportItem.PEOPLE_AFFECTED),
                null,
                at,
                textIfGiven(evidence),
                textIfGiven(lateReason));
    }

    static RecordNoticeToAffected notice(String commandId) {
        return notice(commandId, NoticeMedium.SMS, 120, null, null, null);
    }

    static RecordNoticeToAffected notice(
            String commandId,
            NoticeMedium medium,
            @Nullable Integer recipients,
            @Nullable Instant at,
            @Nullable String evidence,
            @Nullable String lateReason) {
        return new RecordNoticeToAffected(
                ID,
                new CommandId(commandId),
                null,
                medium,
                recipients,
                text("请修改密码。"),
                at,
                textIfGiven(evidence),
                textIfGiven(lateReason));
    }

    static WaiveObligation waiver(String commandId, DeadlineId deadlineId) {
        return new WaiveObligation(ID, new CommandId(commandId), null, deadlineId, text("已降级"));
    }

    static CloseIncident closing(String commandId) {
        return new CloseIncident(ID, new CommandId(commandId), null, text("已整改"));
    }

    static RecordMissedObligation miss(String commandId, DeadlineId deadlineId) {
        return new RecordMissedObligation(ID, new CommandId(commandId), deadlineId, 1);
    }

    final IncidentRegistered registered(RegisterIncident command, UnitId unitId, Instant detectedAt) {
        RegisterIncident tidy = registration(
                "any", unitId, command.occurredAt(), detectedAt, command.learnedAt(), command.raisedFrom());
        return new IncidentRegistered(
                ID,
                NUMBER,
                unitId,
                command.kind(),
                command.system(),
                command.dataKinds(),
                sealed("title", "接口泄露"),
                sealed("description", "共享接口未鉴权。"),
                command.occurredAt(),
                detectedAt,
                command.learnedAt(),
                clock.instant(),
                command.raisedFrom() == null ? null : new RaisedFrom(command.raisedFrom(), KnownComplaints.RECEIVED),
                new WishDigests(vault).ofContent(tidy));
    }

    final IncidentRegistered registered() {
        return registered(registration("register-1"), KnownUnits.DISTRICT, DETECTED);
    }

    final IncidentGraded graded(IncidentLevel level, @Nullable IncidentLevel before) {
        return new IncidentGraded(ID, level, before, sealed("gradingReason", "涉及十万人"), clock.instant());
    }

    /** What a grave incident obliges to, in order; how it is counted has a test of its own. */
    final DeadlineSet[] obligations() {
        IncidentState major = IncidentState.of(registered()).gradedAs(graded(IncidentLevel.MAJOR, null));
        return AggregateFixtures.INCIDENT_DEADLINES.decide(major).stream()
                .map(deadline -> new DeadlineSet(CASE, deadline))
                .toArray(DeadlineSet[]::new);
    }

    final EmergencyPlanActivated activated(Instant at, @Nullable String evidence, @Nullable String lateReason) {
        return new EmergencyPlanActivated(
                ID,
                sealed("plan", "数据泄露预案"),
                at,
                clock.instant(),
                sealedIfGiven("lateEntryEvidence", evidence),
                sealedIfGiven("lateReason", lateReason));
    }

    final AuthorityReportSubmitted submitted(
            int report, AuthorityReportKind kind, Instant at, @Nullable String evidence, @Nullable String lateReason) {
        return new AuthorityReportSubmitted(
                ID,
                report,
                kind,
                sealed("report", "接口已关闭，人数待查。"),
                List.of(ReportItem.CAUSE, ReportItem.PEOPLE_AFFECTED),
                null,
                at,
                clock.instant(),
                sealedIfGiven("lateEntryEvidence", evidence),
                sealedIfGiven("lateReason", lateReason),
                List.of(Authority.COMPETENT_AUTHORITY));
    }

    final NoticeToAffectedRecorded told(
            NoticeMedium medium,
            @Nullable Integer recipients,
            Instant at,
            @Nullable String evidence,
            @Nullable String lateReason) {
        return new NoticeToAffectedRecorded(
                ID,
                medium,
                recipients,
                sealed("notice", "请修改密码。"),
                at,
                clock.instant(),
                sealedIfGiven("lateEntryEvidence", evidence),
                sealedIfGiven("lateReason", lateReason));
    }

    final DeadlineWaived waived(DeadlineId id) {
        return new DeadlineWaived(CASE, id, clock.instant(), sealed("waiverReason", "已降级"));
    }

    static DeadlineMet met(DeadlineId id, Instant at) {
        return new DeadlineMet(CASE, id, at);
    }

    static DeadlineMissed missed(DeadlineId id, Instant due) {
        return new DeadlineMissed(
                CASE,
                id,
                due,
                id.equals(DeadlineId.AUTHORITY_REPORT)
                        ? List.of("security-officer", "unit-lead", "hotline-supervisor")
                        : Milestone.LADDER);
    }

    static DeadlineMetLate metLate(DeadlineId id, Instant due, Instant at) {
        return new DeadlineMetLate(CASE, id, due, at);
    }

    static void isRefused(ResultValidator<Incident> outcome, Matcher<?> refusal) {
        outcome.expectException(refusal).expectNoEvents();
    }

    static void happens(ResultValidator<Incident> outcome, DomainEvent... events) {
        outcome.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
    }

    static void nothingHappens(ResultValidator<Incident> outcome) {
        outcome.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    static ClearText text(String value) {
        return new ClearText(value);
    }

    static @Nullable ClearText textIfGiven(@Nullable String value) {
        return value == null ? null : text(value);
    }

    static SealedText sealed(String field, String text) {
        return TransparentVault.sealed(CASE, field, text);
    }

    static @Nullable SealedText sealedIfGiven(String field, @Nullable String text) {
        return text == null ? null : sealed(field, text);
    }
}
