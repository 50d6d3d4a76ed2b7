package io.huiyin.command.complaint;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.RecordMissedReply;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.Envelopes;
import java.util.Map;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class RecordingMissesTest extends ComplaintTest {

    private static final Map<String, String> HOUSE = Askers.HOUSE.toMetaData();
    private static final DeadlineMissed MISSED =
            new DeadlineMissed(CASE, DeadlineId.REPLY_TO_CITIZEN, DUE, MISS_CLIMBS_TO);

    private static RecordMissedReply miss(String commandId, int version) {
        return new RecordMissedReply(ID, new CommandId(commandId), version);
    }

    private TestExecutor<Complaint> aRegisteredComplaintAtTheDueInstant() {
        TestExecutor<Complaint> given = aRegisteredComplaint();
        clock.set(DUE);
        return given;
    }

    @Test
    void a_due_instant_that_passed_without_a_reply_is_a_miss() {
        happens(aRegisteredComplaintAtTheDueInstant().when(miss("miss-1", 1), HOUSE), MISSED);
    }

    @Test
    void a_miss_recorded_late_still_occurred_at_the_due_instant() {
        TestExecutor<Complaint> given = aRegisteredComplaint();
        clock.set(DUE.plusSeconds(5000));
        given.when(miss("miss-1", 1), HOUSE)
                .expectEventsMatching(Envelopes.eachEventHas(Envelope.OCCURRED_AT, DUE.toString()));
    }

    @Test
    void nothing_is_missed_before_it_is_due() {
        TestExecutor<Complaint> given = aRegisteredComplaint();
        clock.set(DUE.minusMillis(1));
        isRefused(given.when(miss("miss-1", 1), HOUSE), refused(null, RefusalCode.NOT_YET_DUE, DUE));
    }

    @Test
    void a_second_miss_changes_nothing() {
        aRegisteredComplaintAtTheDueInstant()
                .andGivenCommands(sent(miss("miss-1", 1), Askers.HOUSE))
                .when(miss("miss-2", 1), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_answered_complaint_is_not_missed() {
        TestExecutor<Complaint> given = anAnsweredComplaint();
        clock.set(DUE);
        given.when(miss("miss-1", 1), HOUSE).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void another_version_of_the_deadline_is_none_of_this_commands_business() {
        aRegisteredComplaintAtTheDueInstant()
                .when(miss("miss-1", 2), HOUSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void only_the_house_records_misses() {
        isRefused(
                aRegisteredComplaintAtTheDueInstant().when(miss("miss-1", 1), Askers.SUPERVISOR.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HOTLINE_SUPERVISOR"));
    }

    @Test
    void an_unknown_complaint_is_refused() {
        isRefused(
                fixture.givenNoPriorActivity().when(miss("miss-1", 1), HOUSE),
                refused("complaintId", RefusalCode.UNKNOWN_COMPLAINT, ID));
    }
}
