package io.huiyin.command.incident;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.incident.AcknowledgementNumber;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.AuthorityReportSubmitted;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.api.incident.SubmitAuthorityReport;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.Violation;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.Envelopes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentReportingTest extends IncidentTest {

    private TestExecutor<Incident> aReportedIncident() {
        return aMajorIncident().andGivenCommands(sent(report("report-1", AuthorityReportKind.INITIAL), Askers.OFFICER));
    }

    @Test
    void the_first_report_in_time_meets_the_obligation() {
        happens(
                aMajorIncident().when(report("report-1", AuthorityReportKind.INITIAL), OFFICER),
                submitted(1, AuthorityReportKind.INITIAL, NOW, null, null),
                met(DeadlineId.AUTHORITY_REPORT, NOW));
    }

    @Test
    void the_last_instant_of_the_last_hour_is_in_time() {
        happens(
                aMajorIncidentAt(REPORT_DUE).when(report("report-1", AuthorityReportKind.INITIAL), OFFICER),
                submitted(1, AuthorityReportKind.INITIAL, REPORT_DUE, null, null),
                met(DeadlineId.AUTHORITY_REPORT, REPORT_DUE));
    }

    @Test
    void a_report_after_its_due_instant_needs_a_reason() {
        isRefused(
                aMajorIncidentAt(REPORT_DUE.plusMillis(1))
                        .when(report("report-1", AuthorityReportKind.INITIAL), OFFICER),
                refused("lateReason", RefusalCode.OVERDUE_NEEDS_REASON, REPORT_DUE));
    }

    @Test
    void a_late_report_with_a_reason_is_missed_first() {
        Instant late = REPORT_DUE.plusMillis(1);
        happens(
                aMajorIncidentAt(late)
                        .when(report("report-1", AuthorityReportKind.INITIAL, null, null, WHY_LATE), OFFICER),
                missed(DeadlineId.AUTHORITY_REPORT, REPORT_DUE),
                submitted(1, AuthorityReportKind.INITIAL, late, null, WHY_LATE),
                metLate(DeadlineId.AUTHORITY_REPORT, REPORT_DUE, late));
    }

    @Test
    void a_miss_on_record_is_not_recorded_twice() {
        Instant late = REPORT_DUE.plusSeconds(60);
        happens(
                aMajorIncidentAt(late)
                        .andGivenCommands(sent(miss("miss-1", DeadlineId.AUTHORITY_REPORT), Askers.HOUSE))
                        .when(report("report-1", AuthorityReportKind.INITIAL, null, null, WHY_LATE), OFFICER),
                submitted(1, AuthorityReportKind.INITIAL, late, null, WHY_LATE),
                metLate(DeadlineId.AUTHORITY_REPORT, REPORT_DUE, late));
    }

    @Test
    void an_earlier_report_proven_by_a_supervisor_meets_what_was_already_missed() {
        happens(
                aMajorIncidentAt(REPORT_DUE.plusSeconds(60))
                        .andGivenCommands(sent(miss("miss-1", DeadlineId.AUTHORITY_REPORT), Askers.HOUSE))
                        .when(report("report-1", AuthorityReportKind.INITIAL, REPORT_DUE, PROOF, null), SUPERVISOR),
                submitted(1, AuthorityReportKind.INITIAL, REPORT_DUE, PROOF, null),
                met(DeadlineId.AUTHORITY_REPORT, REPORT_DUE));
    }

    @Test
    void an_officer_does_not_enter_a_report_after_the_fact_and_nobody_without_evidence() {
        Instant earlier = NOW.minusMillis(1);
        isRefused(
                aMajorIncident().when(report("report-1", AuthorityReportKind.INITIAL, earlier, null, null), OFFICER),
                refused(
                        Violation.of("submittedAt", RefusalCode.LATE_ACT_NEEDS_SUPERVISOR),
                        Violation.of("lateEntryEvidence", RefusalCode.LATE_ACT_NEEDS_EVIDENCE)));
    }

    @Test
    void a_report_in_the_future_is_refused() {
        Instant ahead = NOW.plusSeconds(61);
        isRefused(
                aMajorIncident().when(report("report-1", AuthorityReportKind.INITIAL, ahead, null, null), OFFICER),
                refused("submittedAt", RefusalCode.IN_THE_FUTURE, ahead, NOW));
    }

    @Test
    void follow_up_and_final_reports_are_numbered_and_end_nothing() {
        happens(
                aReportedIncident()
                        .andGivenCommands(sent(report("report-2", AuthorityReportKind.FOLLOW_UP), Askers.OFFICER))
                        .when(report("report-3", AuthorityReportKind.FINAL), OFFICER),
                submitted(3, AuthorityReportKind.FINAL, NOW, null, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"FOLLOW_UP", "FINAL"})
    void the_first_report_is_the_initial_one(AuthorityReportKind kind) {
        isRefused(
                aMajorIncident().when(report("report-1", kind), OFFICER),
                refused("kind", RefusalCode.REPORT_OUT_OF_TURN, kind, "INITIAL"));
    }

    @Test
    void only_the_first_report_is_the_initial_one() {
        isRefused(
                aReportedIncident().when(report("report-2", AuthorityReportKind.INITIAL), OFFICER),
                refused("kind", RefusalCode.REPORT_OUT_OF_TURN, "INITIAL", "FOLLOW_UP, FINAL"));
    }

    @Test
    void nothing_follows_the_final_report() {
        isRefused(
                aReportedIncident()
                        .andGivenCommands(sent(report("report-2", AuthorityReportKind.FINAL), Askers.OFFICER))
                        .when(report("report-3", AuthorityReportKind.FOLLOW_UP), OFFICER),
                refused("kind", RefusalCode.REPORT_OUT_OF_TURN, "FOLLOW_UP", "-"));
    }

    @Test
    void a_report_after_a_waiver_is_recorded_and_ends_nothing() {
        happens(
                aMajorIncident()
                        .andGivenCommands(sent(waiver("waive-1", DeadlineId.AUTHORITY_REPORT), Askers.SUPERVISOR))
                        .when(report("report-1", AuthorityReportKind.INITIAL), OFFICER),
                submitted(1, AuthorityReportKind.INITIAL, NOW, null, null));
    }

    @Test
    void the_acknowledgement_may_come_with_the_report() {
        SubmitAuthorityReport acknowledged = new SubmitAuthorityReport(
                ID,
                new CommandId("report-1"),
                null,
                AuthorityReportKind.INITIAL,
                text("接口已关闭"),
                List.of(),
                new AcknowledgementNumber(" 杭网信〔2026〕17号 "),
                null,
                null,
                null);
        aMajorIncident()
                .when(acknowledged, OFFICER)
                .expectEventsMatching(Envelopes.firstEvent(
                        AuthorityReportSubmitted.class,
                        event -> assertThat(event.acknowledgementNumber())
                                .isEqualTo(new AcknowledgementNumber("杭网信〔2026〕17号"))));
    }

    @Test
    @SuppressWarnings("NullAway") // a form may leave anything out
    void everything_wrong_is_said_at_once() {
        SubmitAuthorityReport empty = new SubmitAuthorityReport(
                ID,
                new CommandId("report-1"),
                null,
                null,
                text(""),
                Arrays.asList(ReportItem.CAUSE, null),
                new AcknowledgementNumber("一\n二"),
                null,
                null,
                null);
        isRefused(
                aMajorIncident().when(empty, OFFICER),
                refused(
                        Violation.of("kind", RefusalCode.REQUIRED),
                        Violation.of("content", RefusalCode.REQUIRED),
                        Violation.of("unknownItems", RefusalCode.REQUIRED),
                        Violation.of("acknowledgementNumber", RefusalCode.CONTROL_CHARACTERS)));
    }

    @Test
    void the_same_report_again_has_no_second_effect() {
        TestExecutor<Incident> given = aReportedIncident();
        clock.advance(Duration.ofDays(30));
        nothingHappens(given.when(report("report-1", AuthorityReportKind.INITIAL), OFFICER));
    }

    @Test
    void another_officer_waits_for_the_page_to_show_the_first_report() {
        SubmitAuthorityReport fromAnOldPage = new SubmitAuthorityReport(
                ID,
                new CommandId("report-2"),
                4L,
                AuthorityReportKind.FOLLOW_UP,
                text("补充"),
                List.of(),
                null,
                null,
                null,
                null);
        isRefused(
                aReportedIncident().when(fromAnOldPage, OFFICER),
                refused("expectedVersion", RefusalCode.CHANGED_SINCE, 4, 6));
    }

    @Test
    void a_miss_meanwhile_does_not_hold_a_report_up() {
        SubmitAuthorityReport seenBefore = new SubmitAuthorityReport(
                ID,
                new CommandId("report-1"),
                4L,
                AuthorityReportKind.INITIAL,
                text("接口已关闭，人数待查。"),
                List.of(ReportItem.CAUSE, ReportItem.PEOPLE_AFFECTED),
                null,
                null,
                null,
                text(WHY_LATE));
        Instant late = REPORT_DUE.plusSeconds(60);
        happens(
                aMajorIncidentAt(late)
                        .andGivenCommands(sent(miss("miss-1", DeadlineId.AUTHORITY_REPORT), Askers.HOUSE))
                        .when(seenBefore, OFFICER),
                submitted(1, AuthorityReportKind.INITIAL, late, null, WHY_LATE),
                metLate(DeadlineId.AUTHORITY_REPORT, REPORT_DUE, late));
    }

    @Test
    void an_officer_of_another_organisation_is_refused() {
        isRefused(
                aMajorIncident().when(report("report-1", AuthorityReportKind.INITIAL), OTHER_OFFICER),
                refused(null, RefusalCode.NOT_YOUR_INCIDENT));
    }

    @Test
    void a_closed_incident_is_not_reported() {
        isRefused(
                aClosedIncident().when(report("report-1", AuthorityReportKind.INITIAL), OFFICER),
                refused(null, RefusalCode.INCIDENT_CLOSED));
    }
}
