package io.huiyin.command.incident;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.CandidateStart;
import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.incident.Authority;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.AuthorityReportSubmitted;
import io.huiyin.api.incident.DataKind;
import io.huiyin.api.incident.EndHandling;
import io.huiyin.api.incident.GradeIncident;
import io.huiyin.api.incident.HandlingEnded;
import io.huiyin.api.incident.IncidentGraded;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.api.incident.SubmitAuthorityReport;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.incident.file.IncidentState;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.KnownUnits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One incident, several laws: each clock starts where its law says, and ends by what its law asks for. */
class SeveralClocksTest extends IncidentTest {

    private static final DeadlineId CAC_REPORT = new DeadlineId("cac-report-report");
    private static final DeadlineId CAC_SUMMARY = new DeadlineId("cac-report-summary");
    private static final DeadlineId CII_REPORT = new DeadlineId("cac-report-cii-report");
    private static final DeadlineId CII_POLICE = new DeadlineId("cac-report-cii-report-to-police");
    private static final DeadlineId PIPL_REPORT = new DeadlineId("personal-information-report");
    private static final DeadlineId PIPL_NOTICE = new DeadlineId("personal-information-notice");

    private static GradeIncident judgement(
            String commandId, IncidentLevel city, @Nullable IncidentLevel cac, @Nullable Boolean critical) {
        return new GradeIncident(ID, new CommandId(commandId), null, city, text("涉及十万人"), cac, critical);
    }

    private static SubmitAuthorityReport reportTo(
            String commandId, AuthorityReportKind kind, @Nullable String lateReason, Authority... authorities) {
        return new SubmitAuthorityReport(
                ID,
                new CommandId(commandId),
                null,
                kind,
                text("接口已关闭，人数待查。"),
                List.of(ReportItem.CAUSE),
                null,
                null,
                null,
                textIfGiven(lateReason),
                List.of(authorities));
    }

    private TestExecutor<Incident> judged(IncidentLevel city, @Nullable IncidentLevel cac, @Nullable Boolean critical) {
        return aRegisteredIncident().andGivenCommands(sent(judgement("grade-1", city, cac, critical), Askers.OFFICER));
    }

    private List<Deadline> owed(IncidentLevel city, @Nullable IncidentLevel cac, @Nullable Boolean critical) {
        IncidentGraded graded =
                new IncidentGraded(ID, city, null, sealed("gradingReason", "涉及十万人"), clock.instant(), cac, critical);
        return AggregateFixtures.INCIDENT_DEADLINES.decide(
                IncidentState.of(registered()).gradedAs(graded));
    }

    @Test
    void the_city_and_the_cyberspace_office_each_have_a_clock_of_their_own() {
        List<Deadline> owed = owed(IncidentLevel.MAJOR, IncidentLevel.CONSIDERABLE, false);

        assertThat(owed)
                .extracting(Deadline::id)
                .containsExactly(
                        DeadlineId.PLAN, DeadlineId.AUTHORITY_REPORT, DeadlineId.NOTICE_TO_AFFECTED, CAC_REPORT);
        assertThat(owed.get(3).start()).isEqualTo(DETECTED);
        assertThat(owed.get(3).due()).isEqualTo(DETECTED.plus(Duration.ofHours(4)));
        assertThat(owed.get(3).recipients()).containsExactly("cyberspace-office");
    }

    @Test
    void critical_infrastructure_reports_within_the_hour_to_two_authorities() {
        List<Deadline> owed = owed(IncidentLevel.GENERAL, IncidentLevel.MAJOR, true);

        assertThat(owed).extracting(Deadline::id).containsExactly(CII_REPORT, CII_POLICE);
        assertThat(owed).extracting(Deadline::due).containsOnly(DETECTED.plus(Duration.ofHours(1)));
    }

    @Test
    void every_candidate_start_is_kept_and_the_judgement_is_none() {
        assertThat(owed(IncidentLevel.MAJOR, null, null)).allSatisfy(deadline -> {
            assertThat(deadline.candidates())
                    .containsExactly(
                            new CandidateStart(ClockStart.OCCURRED, OCCURRED),
                            new CandidateStart(ClockStart.DETECTED, DETECTED),
                            new CandidateStart(ClockStart.LEARNED, LEARNED),
                            new CandidateStart(ClockStart.JUDGED, NOW));
            assertThat(deadline.startReason()).isEqualTo(ClockStart.OCCURRED);
        });
    }

    @Test
    void personal_information_starts_its_clocks_at_the_registration_whatever_the_level() {
        RegisterIncident leak = new RegisterIncident(
                ID,
                new CommandId("register-1"),
                null,
                IncidentKind.DATA_SECURITY,
                SystemKind.DATA_PLATFORM,
                List.of(DataKind.SENSITIVE_PERSONAL),
                text("接口泄露"),
                text("共享接口未鉴权。"),
                OCCURRED,
                DETECTED,
                null,
                null);
        IncidentState registered = IncidentState.of(registered(leak, KnownUnits.DISTRICT, DETECTED));
        assertThat(AggregateFixtures.INCIDENT_DEADLINES
                        .beginningWith(registered)
                        .deadlines())
                .extracting(Deadline::id, Deadline::due)
                .containsExactly(
                        tuple(PIPL_REPORT, DETECTED.plus(Duration.ofHours(4))),
                        tuple(PIPL_NOTICE, DETECTED.plus(Duration.ofHours(4))));
        fixture.givenCommands(AggregateFixtures.sent(leak, Askers.OFFICER))
                .when(miss("miss-1", PIPL_REPORT), HOUSE)
                .expectException(refused(null, RefusalCode.NOT_YET_DUE, DETECTED.plus(Duration.ofHours(4))));
    }

    @Test
    void judging_anew_starts_only_the_clocks_that_now_apply() {
        judged(IncidentLevel.MAJOR, null, null)
                .when(judgement("grade-2", IncidentLevel.MAJOR, IncidentLevel.CONSIDERABLE, null), OFFICER)
                .expectSuccessfulHandlerExecution()
                .expectEvents(
                        new IncidentGraded(
                                ID,
                                IncidentLevel.MAJOR,
                                IncidentLevel.MAJOR,
                                sealed("gradingReason", "涉及十万人"),
                                NOW,
                                IncidentLevel.CONSIDERABLE,
                                null),
                        new DeadlineSet(
                                CASE,
                                owed(IncidentLevel.MAJOR, IncidentLevel.CONSIDERABLE, null)
                                        .get(3)));
    }

    @Test
    void a_judgement_that_says_the_same_by_both_scales_is_refused() {
        isRefused(
                judged(IncidentLevel.MAJOR, IncidentLevel.GENERAL, false)
                        .when(judgement("grade-2", IncidentLevel.MAJOR, IncidentLevel.GENERAL, null), OFFICER),
                refused("cityLevel", RefusalCode.ALREADY_AT_LEVEL, IncidentLevel.MAJOR));
    }

    @Test
    void one_report_to_two_authorities_ends_both_clocks() {
        happens(
                judged(IncidentLevel.MAJOR, IncidentLevel.CONSIDERABLE, false)
                        .when(
                                reportTo(
                                        "report-1",
                                        AuthorityReportKind.INITIAL,
                                        null,
                                        Authority.CYBERSPACE_OFFICE,
                                        Authority.COMPETENT_AUTHORITY),
                                OFFICER),
                submittedTo(1, AuthorityReportKind.INITIAL, Authority.COMPETENT_AUTHORITY, Authority.CYBERSPACE_OFFICE),
                met(CAC_REPORT, NOW),
                met(DeadlineId.AUTHORITY_REPORT, NOW));
    }

    @Test
    void a_report_to_one_authority_leaves_the_other_clock_running() {
        happens(
                judged(IncidentLevel.MAJOR, IncidentLevel.CONSIDERABLE, false)
                        .when(
                                reportTo("report-1", AuthorityReportKind.INITIAL, null, Authority.CYBERSPACE_OFFICE),
                                OFFICER),
                submittedTo(1, AuthorityReportKind.INITIAL, Authority.CYBERSPACE_OFFICE),
                met(CAC_REPORT, NOW));
    }

    @Test
    void the_first_report_to_each_authority_is_the_initial_one() {
        TestExecutor<Incident> reportedToTheCity = judged(IncidentLevel.MAJOR, IncidentLevel.CONSIDERABLE, false)
                .andGivenCommands(sent(
                        reportTo("report-1", AuthorityReportKind.INITIAL, null, Authority.COMPETENT_AUTHORITY),
                        Askers.OFFICER));
        isRefused(
                reportedToTheCity.when(
                        reportTo("report-2", AuthorityReportKind.FOLLOW_UP, null, Authority.CYBERSPACE_OFFICE),
                        OFFICER),
                refused("kind", RefusalCode.REPORT_OUT_OF_TURN, "FOLLOW_UP", "INITIAL"));
    }

    @Test
    void what_was_reported_before_the_judgement_counts_for_its_clock() {
        aRegisteredIncident()
                .andGivenCommands(sent(
                        reportTo("report-1", AuthorityReportKind.INITIAL, null, Authority.CYBERSPACE_OFFICE),
                        Askers.OFFICER))
                .when(judgement("grade-1", IncidentLevel.GENERAL, IncidentLevel.CONSIDERABLE, false), OFFICER)
                .expectSuccessfulHandlerExecution()
                .expectEvents(
                        new IncidentGraded(
                                ID,
                                IncidentLevel.GENERAL,
                                null,
                                sealed("gradingReason", "涉及十万人"),
                                NOW,
                                IncidentLevel.CONSIDERABLE,
                                false),
                        new DeadlineSet(
                                CASE,
                                owed(IncidentLevel.GENERAL, IncidentLevel.CONSIDERABLE, false)
                                        .get(0)),
                        met(CAC_REPORT, NOW));
    }

    @Test
    void the_summary_is_owed_thirty_days_after_handling_ended_and_the_final_report_ends_it() {
        TestExecutor<Incident> reported = judged(IncidentLevel.GENERAL, IncidentLevel.CONSIDERABLE, false)
                .andGivenCommands(
                        sent(
                                reportTo("report-1", AuthorityReportKind.INITIAL, null, Authority.CYBERSPACE_OFFICE),
                                Askers.OFFICER),
                        sent(new EndHandling(ID, new CommandId("handle-1"), null, null), Askers.OFFICER));
        happens(
                reported.when(
                        reportTo("report-2", AuthorityReportKind.FINAL, null, Authority.CYBERSPACE_OFFICE), OFFICER),
                submittedTo(2, AuthorityReportKind.FINAL, Authority.CYBERSPACE_OFFICE),
                met(CAC_SUMMARY, NOW));
    }

    @Test
    void the_end_of_handling_sets_the_summarys_deadline() {
        Instant handled = NOW.minusSeconds(60);
        IncidentState state = IncidentState.of(registered())
                .gradedAs(new IncidentGraded(
                        ID,
                        IncidentLevel.GENERAL,
                        null,
                        sealed("gradingReason", "涉及十万人"),
                        NOW,
                        IncidentLevel.CONSIDERABLE,
                        false))
                .handledAt(handled);
        Deadline summary = AggregateFixtures.INCIDENT_DEADLINES.decide(state).get(1);

        assertThat(summary.id()).isEqualTo(CAC_SUMMARY);
        assertThat(summary.start()).isEqualTo(handled);
        assertThat(summary.lastDay()).isEqualTo("2026-12-23");
        judged(IncidentLevel.GENERAL, IncidentLevel.CONSIDERABLE, false)
                .when(new EndHandling(ID, new CommandId("handle-1"), null, handled), OFFICER)
                .expectSuccessfulHandlerExecution()
                .expectEvents(new HandlingEnded(ID, handled, NOW), new DeadlineSet(CASE, summary));
    }

    @Test
    void handling_ends_once() {
        isRefused(
                judged(IncidentLevel.GENERAL, null, null)
                        .andGivenCommands(
                                sent(new EndHandling(ID, new CommandId("handle-1"), null, null), Askers.OFFICER))
                        .when(new EndHandling(ID, new CommandId("handle-2"), null, null), OFFICER),
                refused(null, RefusalCode.ALREADY_HANDLED));
    }

    @Test
    void an_incident_that_will_owe_a_summary_is_not_closed_before_handling_ended() {
        isRefused(
                judged(IncidentLevel.GENERAL, IncidentLevel.CONSIDERABLE, false)
                        .andGivenCommands(sent(
                                reportTo("report-1", AuthorityReportKind.INITIAL, null, Authority.CYBERSPACE_OFFICE),
                                Askers.OFFICER))
                        .when(closing("close-1"), OFFICER),
                refused(null, RefusalCode.OBLIGATIONS_OPEN, "cac-report-summary"));
    }

    @Test
    void a_late_report_to_two_authorities_needs_a_reason_when_one_of_them_had_to_have_it_earlier() {
        Instant afterFourHours = DETECTED.plus(Duration.ofHours(5));
        TestExecutor<Incident> given = judged(IncidentLevel.MAJOR, IncidentLevel.CONSIDERABLE, false);
        clock.set(afterFourHours);
        isRefused(
                given.when(
                        reportTo(
                                "report-1",
                                AuthorityReportKind.INITIAL,
                                null,
                                Authority.CYBERSPACE_OFFICE,
                                Authority.COMPETENT_AUTHORITY),
                        OFFICER),
                refused("lateReason", RefusalCode.OVERDUE_NEEDS_REASON, DETECTED.plus(Duration.ofHours(4))));
    }

    private AuthorityReportSubmitted submittedTo(int report, AuthorityReportKind kind, Authority... authorities) {
        return new AuthorityReportSubmitted(
                ID,
                report,
                kind,
                sealed("report", "接口已关闭，人数待查。"),
                List.of(ReportItem.CAUSE),
                null,
                clock.instant(),
                clock.instant(),
                null,
                null,
                List.of(authorities));
    }
}
