package io.huiyin.command.incident;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.WaiveObligation;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.Askers;
import org.junit.jupiter.api.Test;

class IncidentWaivingTest extends IncidentTest {

    @Test
    void a_supervisor_lets_a_running_obligation_go() {
        happens(aMajorIncident().when(waiver("waive-1", DeadlineId.PLAN), SUPERVISOR), waived(DeadlineId.PLAN));
    }

    @Test
    void even_one_that_was_missed() {
        happens(
                aMajorIncidentAt(REPORT_DUE.plusSeconds(1))
                        .andGivenCommands(sent(miss("miss-1", DeadlineId.PLAN), Askers.HOUSE))
                        .when(waiver("waive-1", DeadlineId.PLAN), SUPERVISOR),
                waived(DeadlineId.PLAN));
    }

    @Test
    void what_was_met_is_not_let_go() {
        isRefused(
                aMajorIncident()
                        .andGivenCommands(sent(plan("plan-1"), Askers.OFFICER))
                        .when(waiver("waive-1", DeadlineId.PLAN), SUPERVISOR),
                refused("deadlineId", RefusalCode.OBLIGATION_NOT_RUNNING, DeadlineId.PLAN));
    }

    @Test
    void nothing_is_let_go_twice() {
        isRefused(
                aMajorIncident()
                        .andGivenCommands(sent(waiver("waive-1", DeadlineId.PLAN), Askers.SUPERVISOR))
                        .when(waiver("waive-2", DeadlineId.PLAN), SUPERVISOR),
                refused("deadlineId", RefusalCode.OBLIGATION_NOT_RUNNING, DeadlineId.PLAN));
    }

    @Test
    void what_was_never_owed_is_not_let_go() {
        isRefused(
                aGradedIncident(IncidentLevel.GENERAL).when(waiver("waive-1", DeadlineId.REPLY_TO_CITIZEN), SUPERVISOR),
                refused("deadlineId", RefusalCode.OBLIGATION_NOT_RUNNING, DeadlineId.REPLY_TO_CITIZEN));
    }

    @Test
    void letting_go_needs_a_reason() {
        isRefused(
                aMajorIncident()
                        .when(
                                new WaiveObligation(ID, new CommandId("waive-1"), null, DeadlineId.PLAN, text("免")),
                                SUPERVISOR),
                refused("reason", RefusalCode.TOO_SHORT, 2));
    }

    @Test
    @SuppressWarnings("NullAway") // a form may leave it out
    void somebody_has_to_say_what_is_let_go() {
        isRefused(
                aMajorIncident()
                        .when(new WaiveObligation(ID, new CommandId("waive-1"), null, null, text("已降级")), SUPERVISOR),
                refused("deadlineId", RefusalCode.REQUIRED));
    }

    @Test
    void the_same_waiver_again_has_no_second_effect() {
        nothingHappens(aMajorIncident()
                .andGivenCommands(sent(waiver("waive-1", DeadlineId.PLAN), Askers.SUPERVISOR))
                .when(waiver("waive-1", DeadlineId.PLAN), SUPERVISOR));
    }

    @Test
    void an_officer_lets_nothing_go() {
        isRefused(
                aMajorIncident().when(waiver("waive-1", DeadlineId.PLAN), OFFICER),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "SECURITY_OFFICER"));
    }
}
