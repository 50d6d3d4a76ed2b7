package io.huiyin.command.incident;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.RecordMissedObligation;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.Envelopes;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class IncidentMissesTest extends IncidentTest {

    @Test
    void a_due_instant_that_passed_is_a_miss() {
        happens(
                aMajorIncidentAt(PLAN_DUE.plusMillis(1)).when(miss("miss-1", DeadlineId.PLAN), HOUSE),
                missed(DeadlineId.PLAN, PLAN_DUE));
    }

    @Test
    void a_miss_recorded_late_still_occurred_at_the_due_instant() {
        aMajorIncidentAt(REPORT_DUE.plusSeconds(5000))
                .when(miss("miss-1", DeadlineId.AUTHORITY_REPORT), HOUSE)
                .expectEventsMatching(Envelopes.eachEventHas(Envelope.OCCURRED_AT, REPORT_DUE.toString()));
    }

    @Test
    void nothing_is_missed_at_its_due_instant() {
        isRefused(
                aMajorIncidentAt(PLAN_DUE).when(miss("miss-1", DeadlineId.PLAN), HOUSE),
                refused(null, RefusalCode.NOT_YET_DUE, PLAN_DUE));
    }

    @Test
    void a_second_miss_changes_nothing() {
        nothingHappens(aMajorIncidentAt(REPORT_DUE)
                .andGivenCommands(sent(miss("miss-1", DeadlineId.PLAN), Askers.HOUSE))
                .when(miss("miss-2", DeadlineId.PLAN), HOUSE));
    }

    @Test
    void what_was_done_is_not_missed() {
        TestExecutor<Incident> given = aMajorIncident().andGivenCommands(sent(plan("plan-1"), Askers.OFFICER));
        clock.set(REPORT_DUE);
        nothingHappens(given.when(miss("miss-1", DeadlineId.PLAN), HOUSE));
    }

    @Test
    void what_was_waived_is_not_missed() {
        TestExecutor<Incident> given =
                aMajorIncident().andGivenCommands(sent(waiver("waive-1", DeadlineId.PLAN), Askers.SUPERVISOR));
        clock.set(REPORT_DUE);
        nothingHappens(given.when(miss("miss-1", DeadlineId.PLAN), HOUSE));
    }

    @Test
    void what_is_not_owed_is_not_missed() {
        nothingHappens(aGradedIncident(IncidentLevel.GENERAL).when(miss("miss-1", DeadlineId.PLAN), HOUSE));
    }

    @Test
    void another_version_of_the_deadline_is_none_of_this_commands_business() {
        nothingHappens(aMajorIncidentAt(REPORT_DUE)
                .when(new RecordMissedObligation(ID, new CommandId("miss-1"), DeadlineId.PLAN, 2), HOUSE));
    }

    @Test
    void only_the_house_records_misses() {
        isRefused(
                aMajorIncidentAt(REPORT_DUE).when(miss("miss-1", DeadlineId.PLAN), SUPERVISOR),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HOTLINE_SUPERVISOR"));
    }

    @Test
    void an_unknown_incident_is_refused() {
        isRefused(
                fixture.givenNoPriorActivity().when(miss("miss-1", DeadlineId.PLAN), HOUSE),
                refused("incidentId", RefusalCode.UNKNOWN_INCIDENT, ID));
    }
}
