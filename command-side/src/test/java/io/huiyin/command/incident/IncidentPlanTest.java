package io.huiyin.command.incident;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.incident.ActivateEmergencyPlan;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.Askers;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IncidentPlanTest extends IncidentTest {

    @Test
    void a_plan_started_in_time_meets_its_obligation() {
        happens(aMajorIncident().when(plan("plan-1"), OFFICER), activated(NOW, null, null), met(DeadlineId.PLAN, NOW));
    }

    @Test
    void the_due_instant_itself_is_still_in_time() {
        happens(
                aMajorIncidentAt(PLAN_DUE).when(plan("plan-1"), OFFICER),
                activated(PLAN_DUE, null, null),
                met(DeadlineId.PLAN, PLAN_DUE));
    }

    @Test
    void a_plan_may_be_started_before_anybody_graded_the_incident() {
        happens(aRegisteredIncident().when(plan("plan-1"), OFFICER), activated(NOW, null, null));
    }

    @Test
    void a_late_plan_needs_a_reason() {
        isRefused(
                aMajorIncidentAt(PLAN_DUE.plusMillis(1)).when(plan("plan-1"), OFFICER),
                refused("lateReason", RefusalCode.OVERDUE_NEEDS_REASON, PLAN_DUE));
    }

    @Test
    void a_late_plan_with_a_reason_is_missed_and_met_late() {
        Instant late = PLAN_DUE.plusMillis(1);
        happens(
                aMajorIncidentAt(late).when(plan("plan-1", null, null, WHY_LATE), OFFICER),
                missed(DeadlineId.PLAN, PLAN_DUE),
                activated(late, null, WHY_LATE),
                metLate(DeadlineId.PLAN, PLAN_DUE, late));
    }

    @Test
    void an_earlier_start_proven_by_a_supervisor_counts() {
        happens(
                aMajorIncidentAt(PLAN_DUE.plusSeconds(1)).when(plan("plan-1", PLAN_DUE, PROOF, null), SUPERVISOR),
                activated(PLAN_DUE, PROOF, null),
                met(DeadlineId.PLAN, PLAN_DUE));
    }

    @Test
    void a_plan_starts_once() {
        isRefused(
                aMajorIncident()
                        .andGivenCommands(sent(plan("plan-1"), Askers.OFFICER))
                        .when(plan("plan-2"), OFFICER),
                refused(null, RefusalCode.PLAN_ACTIVE));
    }

    @Test
    void the_same_start_again_has_no_second_effect() {
        nothingHappens(aMajorIncident()
                .andGivenCommands(sent(plan("plan-1"), Askers.OFFICER))
                .when(plan("plan-1"), OFFICER));
    }

    @Test
    void no_plan_starts_before_the_incident() {
        Instant before = OCCURRED.minusSeconds(1);
        isRefused(
                aMajorIncident().when(plan("plan-1", before, PROOF, null), SUPERVISOR),
                refused("activatedAt", RefusalCode.BEFORE_THE_INCIDENT, before, OCCURRED));
    }

    @Test
    void an_officer_of_another_organisation_is_refused() {
        isRefused(aMajorIncident().when(plan("plan-1"), OTHER_OFFICER), refused(null, RefusalCode.NOT_YOUR_INCIDENT));
    }

    @Test
    void a_closed_incident_starts_no_plan() {
        isRefused(aClosedIncident().when(plan("plan-1"), OFFICER), refused(null, RefusalCode.INCIDENT_CLOSED));
    }

    @Test
    void a_plan_has_words() {
        isRefused(
                aMajorIncident()
                        .when(
                                new ActivateEmergencyPlan(
                                        ID, new CommandId("plan-1"), null, text(" "), null, null, null),
                                OFFICER),
                refused("plan", RefusalCode.REQUIRED));
    }

    @Test
    void an_agent_starts_no_plan() {
        isRefused(
                aMajorIncident().when(plan("plan-1"), Askers.AGENT.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HOTLINE_AGENT"));
    }
}
