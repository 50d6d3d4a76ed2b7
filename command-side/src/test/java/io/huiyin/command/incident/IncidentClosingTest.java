package io.huiyin.command.incident;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.CloseIncident;
import io.huiyin.api.incident.IncidentClosed;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.Askers;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class IncidentClosingTest extends IncidentTest {

    private IncidentClosed closed() {
        return new IncidentClosed(ID, sealed("conclusion", "已整改"), clock.instant());
    }

    @Test
    void an_incident_that_obliges_to_nothing_is_closed() {
        happens(aGradedIncident(IncidentLevel.GENERAL).when(closing("close-1"), OFFICER), closed());
    }

    @Test
    void a_grave_one_is_closed_when_everything_was_met_met_late_or_waived() {
        TestExecutor<Incident> given = aMajorIncidentAt(PLAN_DUE.plusSeconds(1))
                .andGivenCommands(
                        sent(plan("plan-1", null, null, WHY_LATE), Askers.OFFICER),
                        sent(report("report-1", AuthorityReportKind.INITIAL), Askers.OFFICER),
                        sent(waiver("waive-1", DeadlineId.NOTICE_TO_AFFECTED), Askers.SUPERVISOR));
        happens(given.when(closing("close-1"), OFFICER), closed());
    }

    @Test
    void what_is_still_owed_keeps_it_open() {
        isRefused(
                aMajorIncident()
                        .andGivenCommands(sent(plan("plan-1"), Askers.OFFICER))
                        .when(closing("close-1"), OFFICER),
                refused(null, RefusalCode.OBLIGATIONS_OPEN, "authority-report, notice-to-affected"));
    }

    @Test
    void a_miss_is_no_ending() {
        isRefused(
                aMajorIncidentAt(REPORT_DUE.plusSeconds(1))
                        .andGivenCommands(
                                sent(miss("miss-1", DeadlineId.PLAN), Askers.HOUSE),
                                sent(waiver("waive-1", DeadlineId.AUTHORITY_REPORT), Askers.SUPERVISOR),
                                sent(waiver("waive-2", DeadlineId.NOTICE_TO_AFFECTED), Askers.SUPERVISOR))
                        .when(closing("close-1"), OFFICER),
                refused(null, RefusalCode.OBLIGATIONS_OPEN, "plan"));
    }

    @Test
    void a_downgrade_does_not_close_it() {
        isRefused(
                aMajorIncident()
                        .andGivenCommands(sent(grading("grade-2", IncidentLevel.GENERAL), Askers.OFFICER))
                        .when(closing("close-1"), OFFICER),
                refused(null, RefusalCode.OBLIGATIONS_OPEN, "authority-report, notice-to-affected, plan"));
    }

    @Test
    void an_incident_nobody_graded_is_not_closed() {
        isRefused(aRegisteredIncident().when(closing("close-1"), OFFICER), refused(null, RefusalCode.NOT_GRADED));
    }

    @Test
    void a_conclusion_may_be_left_out() {
        happens(
                aGradedIncident(IncidentLevel.GENERAL)
                        .when(new CloseIncident(ID, new CommandId("close-1"), null, text(" ")), OFFICER),
                new IncidentClosed(ID, null, NOW));
    }

    @Test
    void it_is_closed_once() {
        isRefused(aClosedIncident().when(closing("close-2"), OFFICER), refused(null, RefusalCode.INCIDENT_CLOSED));
    }

    @Test
    void the_same_closing_again_has_no_second_effect() {
        nothingHappens(aClosedIncident().when(closing("close-1"), OFFICER));
    }

    @Test
    void an_officer_of_another_organisation_is_refused() {
        isRefused(
                aGradedIncident(IncidentLevel.GENERAL).when(closing("close-1"), OTHER_OFFICER),
                refused(null, RefusalCode.NOT_YOUR_INCIDENT));
    }
}
