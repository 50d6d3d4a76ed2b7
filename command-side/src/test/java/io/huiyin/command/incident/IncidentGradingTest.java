package io.huiyin.command.incident;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.DomainEvent;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.GradeIncident;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.RecordRemedialMeasure;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.Violation;
import io.huiyin.command.support.Askers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentGradingTest extends IncidentTest {

    private static DomainEvent[] joined(DomainEvent first, DomainEvent... more) {
        List<DomainEvent> all = new ArrayList<>(List.of(first));
        all.addAll(Arrays.asList(more));
        return all.toArray(DomainEvent[]::new);
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTICULARLY_MAJOR", "MAJOR"})
    void a_grave_incident_starts_its_clocks(IncidentLevel level) {
        happens(
                aRegisteredIncident().when(grading("grade-1", level), OFFICER),
                joined(graded(level, null), obligations()));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSIDERABLE", "GENERAL"})
    void a_lesser_one_starts_none(IncidentLevel level) {
        happens(aRegisteredIncident().when(grading("grade-1", level), OFFICER), graded(level, null));
    }

    @Test
    void a_late_judgement_wins_no_time() {
        TestExecutor<Incident> given = aRegisteredIncident();
        clock.set(OCCURRED.plus(Duration.ofDays(30)));
        DeadlineSet[] asFromTheStart = obligations();
        assertThat(asFromTheStart[1].deadline().due()).isEqualTo(REPORT_DUE);
        happens(
                given.when(grading("grade-1", IncidentLevel.MAJOR), OFFICER),
                joined(graded(IncidentLevel.MAJOR, null), asFromTheStart));
    }

    @Test
    void an_upgrade_starts_what_now_applies_and_says_what_it_was_before() {
        happens(
                aGradedIncident(IncidentLevel.GENERAL).when(grading("grade-2", IncidentLevel.MAJOR), OFFICER),
                joined(graded(IncidentLevel.MAJOR, IncidentLevel.GENERAL), obligations()));
    }

    @Test
    void regrading_restarts_no_running_clock() {
        happens(
                aMajorIncident().when(grading("grade-2", IncidentLevel.PARTICULARLY_MAJOR), OFFICER),
                graded(IncidentLevel.PARTICULARLY_MAJOR, IncidentLevel.MAJOR));
    }

    @Test
    void a_downgrade_stops_no_clock_and_a_second_upgrade_starts_none_again() {
        happens(
                aMajorIncident()
                        .andGivenCommands(
                                sent(grading("grade-2", IncidentLevel.GENERAL), Askers.OFFICER),
                                sent(waiver("waive-1", DeadlineId.PLAN), Askers.SUPERVISOR))
                        .when(grading("grade-3", IncidentLevel.MAJOR), OFFICER),
                graded(IncidentLevel.MAJOR, IncidentLevel.GENERAL));
    }

    @Test
    void what_was_done_before_the_judgement_counts() {
        TestExecutor<Incident> given = aRegisteredIncident()
                .andGivenCommands(
                        sent(plan("plan-1"), Askers.OFFICER),
                        sent(report("report-1", AuthorityReportKind.INITIAL), Askers.OFFICER));
        clock.advance(Duration.ofHours(30));
        DeadlineSet[] owed = obligations();
        happens(
                given.when(grading("grade-1", IncidentLevel.MAJOR), OFFICER),
                graded(IncidentLevel.MAJOR, null),
                owed[0],
                met(DeadlineId.PLAN, NOW),
                owed[1],
                met(DeadlineId.AUTHORITY_REPORT, NOW),
                owed[2]);
    }

    @Test
    void what_was_done_too_late_for_a_clock_nobody_knew_of_is_late_all_the_same() {
        TestExecutor<Incident> given = aRegisteredIncident();
        Instant late = REPORT_DUE.plusMillis(1);
        clock.set(late);
        DeadlineSet[] owed = obligations();
        happens(
                given.andGivenCommands(sent(notice("notice-1"), Askers.OFFICER))
                        .when(grading("grade-1", IncidentLevel.MAJOR), OFFICER),
                graded(IncidentLevel.MAJOR, null),
                owed[0],
                owed[1],
                owed[2],
                missed(DeadlineId.NOTICE_TO_AFFECTED, REPORT_DUE),
                metLate(DeadlineId.NOTICE_TO_AFFECTED, REPORT_DUE, late));
    }

    @Test
    void the_level_it_has_says_nothing_new() {
        isRefused(
                aMajorIncident().when(grading("grade-2", IncidentLevel.MAJOR), OFFICER),
                refused("cityLevel", RefusalCode.ALREADY_AT_LEVEL, "MAJOR"));
    }

    @Test
    @SuppressWarnings("NullAway") // a form may leave the level out
    void a_level_and_a_reason_are_both_needed() {
        isRefused(
                aRegisteredIncident()
                        .when(new GradeIncident(ID, new CommandId("grade-1"), null, null, text("大")), OFFICER),
                refused(
                        Violation.of("cityLevel", RefusalCode.REQUIRED),
                        Violation.of("reason", RefusalCode.TOO_SHORT, 2)));
    }

    @Test
    void an_incident_graded_meanwhile_is_not_graded_from_an_old_page() {
        isRefused(
                aMajorIncident()
                        .when(
                                new GradeIncident(ID, new CommandId("grade-2"), 0L, IncidentLevel.GENERAL, text("误报")),
                                OFFICER),
                refused("expectedVersion", RefusalCode.CHANGED_SINCE, 0, 4));
    }

    @Test
    void a_measure_recorded_meanwhile_holds_no_decision_up() {
        happens(
                aRegisteredIncident()
                        .andGivenCommands(sent(
                                new RecordRemedialMeasure(ID, new CommandId("measure-1"), text("断网"), null),
                                Askers.OFFICER))
                        .when(
                                new GradeIncident(
                                        ID, new CommandId("grade-1"), 0L, IncidentLevel.GENERAL, text("涉及十万人")),
                                OFFICER),
                graded(IncidentLevel.GENERAL, null));
    }

    @Test
    void the_same_grading_again_has_no_second_effect() {
        nothingHappens(aMajorIncident().when(grading("grade-1", IncidentLevel.MAJOR), OFFICER));
    }

    @Test
    void another_grading_under_the_same_command_id_is_refused() {
        isRefused(
                aMajorIncident().when(grading("grade-1", IncidentLevel.GENERAL), OFFICER),
                refused("commandId", RefusalCode.COMMAND_ID_REUSED));
    }

    @Test
    void an_officer_of_another_organisation_is_refused() {
        isRefused(
                aRegisteredIncident().when(grading("grade-1", IncidentLevel.MAJOR), OTHER_OFFICER),
                refused(null, RefusalCode.NOT_YOUR_INCIDENT));
    }

    @Test
    void an_officer_without_an_organisation_is_refused() {
        isRefused(
                aRegisteredIncident()
                        .when(grading("grade-1", IncidentLevel.MAJOR), Askers.OFFICER_WITHOUT_UNIT.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_INCIDENT));
    }

    @Test
    void a_supervisor_grades_any_incident() {
        happens(
                aRegisteredIncident().when(grading("grade-1", IncidentLevel.GENERAL), SUPERVISOR),
                graded(IncidentLevel.GENERAL, null));
    }

    @Test
    void a_closed_incident_keeps_its_level() {
        isRefused(
                aClosedIncident().when(grading("grade-2", IncidentLevel.MAJOR), OFFICER),
                refused(null, RefusalCode.INCIDENT_CLOSED));
    }

    @Test
    void an_unknown_incident_is_refused() {
        isRefused(
                fixture.givenNoPriorActivity().when(grading("grade-1", IncidentLevel.MAJOR), OFFICER),
                refused("incidentId", RefusalCode.UNKNOWN_INCIDENT, ID));
    }

    @Test
    void a_regulator_grades_nothing() {
        isRefused(
                aRegisteredIncident().when(grading("grade-1", IncidentLevel.MAJOR), Askers.REGULATOR.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "REGULATOR"));
    }
}
