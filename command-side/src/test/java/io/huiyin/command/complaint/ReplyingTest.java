package io.huiyin.command.complaint;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.RecordMissedReply;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMet;
import io.huiyin.api.deadline.DeadlineMetLate;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.Violation;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.Envelopes;
import io.huiyin.command.support.KnownUnits;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class ReplyingTest extends ComplaintTest {

    private static final Map<String, String> HANDLER = Askers.HANDLER.toMetaData();
    private static final Map<String, String> SUPERVISOR = Askers.SUPERVISOR.toMetaData();

    private TestExecutor<Complaint> aComplaintWithTheStreetAt(Instant now) {
        TestExecutor<Complaint> given = aComplaintWithTheStreet();
        clock.set(now);
        return given;
    }

    private TestExecutor<Complaint> aMissAt(Instant now) {
        TestExecutor<Complaint> given = aComplaintWithTheStreetAt(DUE)
                .andGivenCommands(sent(new RecordMissedReply(ID, new CommandId("miss-1"), 1), Askers.HOUSE));
        clock.set(now);
        return given;
    }

    private static DeadlineMet metAt(Instant instant) {
        return new DeadlineMet(CASE, DeadlineId.REPLY_TO_CITIZEN, instant);
    }

    private static DeadlineMissed missed() {
        return new DeadlineMissed(CASE, DeadlineId.REPLY_TO_CITIZEN, DUE, MISS_CLIMBS_TO);
    }

    private static DeadlineMetLate metLateAt(Instant instant) {
        return new DeadlineMetLate(CASE, DeadlineId.REPLY_TO_CITIZEN, DUE, instant);
    }

    @Test
    void a_reply_in_time_meets_the_deadline() {
        happens(
                aComplaintWithTheStreet().when(reply("reply-1"), HANDLER),
                replied(MONDAY_NINE, null),
                metAt(MONDAY_NINE));
    }

    @Test
    void the_last_millisecond_of_the_last_day_is_in_time() {
        Instant last = DUE.minusMillis(1);
        happens(aComplaintWithTheStreetAt(last).when(reply("reply-1"), HANDLER), replied(last, null), metAt(last));
    }

    @Test
    void a_reply_at_the_due_instant_is_late_and_the_miss_goes_on_record_first() {
        TestExecutor<Complaint> given = aComplaintWithTheStreetAt(DUE);
        happens(given.when(reply("reply-1"), HANDLER), missed(), replied(DUE, null), metLateAt(DUE));
    }

    @Test
    void a_miss_on_record_is_not_recorded_twice() {
        Instant late = DUE.plus(Duration.ofDays(1));
        happens(aMissAt(late).when(reply("reply-1"), HANDLER), replied(late, null), metLateAt(late));
    }

    @Test
    void an_earlier_reply_proven_by_a_supervisor_meets_a_deadline_already_missed() {
        Instant earlier = DUE.minusSeconds(3600);
        happens(
                aMissAt(DUE.plusSeconds(3600)).when(reply("reply-1", earlier, "通话录音 17"), SUPERVISOR),
                replied(earlier, "通话录音 17"),
                metAt(earlier));
    }

    @Test
    void when_the_reply_left_is_when_it_occurred() {
        Instant earlier = MONDAY_NINE.plusSeconds(3600);
        aComplaintWithTheStreetAt(MONDAY_NINE.plusSeconds(7200))
                .when(reply("reply-1", earlier, "通话录音"), SUPERVISOR)
                .expectEventsMatching(Envelopes.eachEventHas(Envelope.OCCURRED_AT, earlier.toString()));
    }

    @Test
    void a_supervisor_answers_for_any_unit() {
        happens(
                aComplaintWithTheStreet().when(reply("reply-1"), SUPERVISOR),
                replied(MONDAY_NINE, null),
                metAt(MONDAY_NINE));
    }

    @Test
    void a_handler_of_another_unit_is_refused() {
        isRefused(
                aComplaintWithTheStreet().when(reply("reply-1"), Askers.OTHER_HANDLER.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_UNIT));
    }

    @Test
    void the_unit_that_handed_the_case_on_no_longer_answers() {
        isRefused(
                aComplaintWithTheStreet()
                        .andGivenCommands(sent(dispatch("dispatch-2", KnownUnits.OTHER_STREET), Askers.AGENT))
                        .when(reply("reply-1"), HANDLER),
                refused(null, RefusalCode.NOT_YOUR_UNIT));
    }

    @Test
    void a_handler_without_a_unit_answers_nothing_not_even_a_case_without_one() {
        isRefused(
                aRegisteredComplaint().when(reply("reply-1"), Askers.HANDLER_WITHOUT_UNIT.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_UNIT));
    }

    @Test
    void a_complaint_without_a_unit_is_not_answered() {
        isRefused(
                aRegisteredComplaint().when(reply("reply-1"), SUPERVISOR),
                refused(null, RefusalCode.WRONG_STATE, "REGISTERED", "DISPATCHED"));
    }

    @Test
    void a_complaint_is_answered_once() {
        isRefused(
                anAnsweredComplaint().when(reply("reply-2"), HANDLER),
                refused(null, RefusalCode.WRONG_STATE, "REPLIED", "DISPATCHED"));
    }

    @Test
    void a_reply_before_the_receipt_is_refused() {
        Instant before = MONDAY_NINE.minusSeconds(1);
        isRefused(
                aComplaintWithTheStreet().when(reply("reply-1", before, "录音"), SUPERVISOR),
                refused("repliedAt", RefusalCode.REPLY_BEFORE_RECEIPT, before, MONDAY_NINE));
    }

    @Test
    void a_reply_in_the_future_is_refused() {
        Instant future = MONDAY_NINE.plusSeconds(61);
        isRefused(
                aComplaintWithTheStreet().when(reply("reply-1", future, null), HANDLER),
                refused("repliedAt", RefusalCode.IN_THE_FUTURE, future, MONDAY_NINE));
    }

    @Test
    void a_handler_does_not_enter_a_reply_after_the_fact_not_even_by_a_second() {
        Instant earlier = DUE.minusMillis(1);
        isRefused(
                aComplaintWithTheStreetAt(DUE).when(reply("reply-1", earlier, "录音"), HANDLER),
                refused("repliedAt", RefusalCode.LATE_REPLY_NEEDS_SUPERVISOR));
    }

    @Test
    void a_supervisor_needs_evidence_for_a_reply_after_the_fact() {
        isRefused(
                aComplaintWithTheStreetAt(DUE).when(reply("reply-1", DUE.minusSeconds(1), null), SUPERVISOR),
                refused("lateEntryEvidence", RefusalCode.LATE_REPLY_NEEDS_EVIDENCE));
    }

    @Test
    void everything_wrong_is_said_at_once() {
        Instant before = MONDAY_NINE.minusSeconds(1);
        ReplyToComplaint command = new ReplyToComplaint(
                ID, new CommandId("reply-1"), null, text(" \r\n"), before, text(characters(2_001)));
        isRefused(
                aComplaintWithTheStreet().when(command, HANDLER),
                refused(
                        Violation.of("reply", RefusalCode.REQUIRED),
                        Violation.of("lateEntryEvidence", RefusalCode.TOO_LONG, 2_000),
                        Violation.of("repliedAt", RefusalCode.REPLY_BEFORE_RECEIPT, before, MONDAY_NINE),
                        Violation.of("repliedAt", RefusalCode.LATE_REPLY_NEEDS_SUPERVISOR)));
    }

    @Test
    void a_changed_case_is_not_answered_from_an_old_page() {
        isRefused(
                aComplaintWithTheStreet()
                        .when(new ReplyToComplaint(ID, new CommandId("reply-1"), 0L, text("好"), null, null), HANDLER),
                refused("expectedVersion", RefusalCode.CHANGED_SINCE, 0, 2));
    }

    @Test
    void a_version_below_zero_is_never_the_version() {
        isRefused(
                anAnsweredComplaint()
                        .when(new ReplyToComplaint(ID, new CommandId("reply-2"), -1L, text("好"), null, null), HANDLER),
                refused("expectedVersion", RefusalCode.CHANGED_SINCE, -1, 4));
    }

    @Test
    void a_deadline_that_passed_meanwhile_does_not_hold_an_answer_up() {
        ReplyToComplaint seenBefore =
                new ReplyToComplaint(ID, new CommandId("reply-1"), 2L, text("路灯已修好。"), null, null);
        happens(aMissAt(DUE).when(seenBefore, HANDLER), replied(DUE, null), metLateAt(DUE));
    }

    @Test
    void the_same_reply_again_has_no_second_effect() {
        TestExecutor<Complaint> given = anAnsweredComplaint();
        clock.advance(Duration.ofDays(30));
        given.when(reply("reply-1"), HANDLER).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void another_reply_under_the_same_command_id_is_refused() {
        isRefused(
                anAnsweredComplaint()
                        .when(
                                new ReplyToComplaint(ID, new CommandId("reply-1"), null, text("另一答复"), null, null),
                                HANDLER),
                refused("commandId", RefusalCode.COMMAND_ID_REUSED));
    }

    @Test
    void an_unknown_complaint_is_refused() {
        isRefused(
                fixture.givenNoPriorActivity().when(reply("reply-1"), HANDLER),
                refused("complaintId", RefusalCode.UNKNOWN_COMPLAINT, ID));
    }

    @Test
    void an_agent_does_not_answer() {
        isRefused(
                aComplaintWithTheStreet().when(reply("reply-1"), Askers.AGENT.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HOTLINE_AGENT"));
    }
}
