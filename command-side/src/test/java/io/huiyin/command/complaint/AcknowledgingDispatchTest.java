package io.huiyin.command.complaint;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.AcknowledgeDispatch;
import io.huiyin.api.complaint.DispatchAcknowledged;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.KnownUnits;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class AcknowledgingDispatchTest extends ComplaintTest {

    private static AcknowledgeDispatch acknowledge(String commandId) {
        return new AcknowledgeDispatch(ID, new CommandId(commandId));
    }

    private static ResultValidator<Complaint> acknowledged(TestExecutor<Complaint> complaint, Envelope asker) {
        return complaint.when(acknowledge("acknowledge-2"), asker.toMetaData());
    }

    private TestExecutor<Complaint> anAcknowledgedComplaint() {
        return aComplaintWithTheStreet().andGivenCommands(sent(acknowledge("acknowledge-1"), Askers.HANDLER));
    }

    @Test
    void the_unit_that_was_given_a_case_takes_note_of_it() {
        happens(
                acknowledged(aComplaintWithTheStreet(), Askers.HANDLER),
                new DispatchAcknowledged(ID, KnownUnits.STREET, clock.instant()));
    }

    @Test
    void the_same_wish_again_has_no_second_effect() {
        anAcknowledgedComplaint()
                .when(acknowledge("acknowledge-1"), Askers.HANDLER.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_colleague_hears_that_it_was_done() {
        isRefused(
                acknowledged(anAcknowledgedComplaint(), Askers.HANDLER),
                refused(null, RefusalCode.ALREADY_ACKNOWLEDGED));
    }

    @Test
    void another_unit_takes_note_of_it_anew_and_not_the_first() {
        TestExecutor<Complaint> handedOn = anAcknowledgedComplaint()
                .andGivenCommands(sent(dispatch("dispatch-2", KnownUnits.OTHER_STREET), Askers.AGENT));
        happens(
                acknowledged(handedOn, Askers.OTHER_HANDLER),
                new DispatchAcknowledged(ID, KnownUnits.OTHER_STREET, clock.instant()));
    }

    @Test
    void a_unit_that_does_not_have_it_is_refused() {
        isRefused(
                acknowledged(aComplaintWithTheStreet(), Askers.OTHER_HANDLER),
                refused(null, RefusalCode.NOT_YOUR_UNIT));
    }

    @Test
    void a_case_that_nobody_was_given_is_nobodys_to_take_note_of() {
        isRefused(
                acknowledged(aRegisteredComplaint(), Askers.HANDLER_WITHOUT_UNIT),
                refused(null, RefusalCode.NOT_YOUR_UNIT));
    }

    @Test
    void an_answered_case_needs_no_note() {
        isRefused(
                acknowledged(anAnsweredComplaint(), Askers.HANDLER),
                refused(null, RefusalCode.WRONG_STATE, "REPLIED", "DISPATCHED"));
    }

    @Test
    void a_note_stops_nobodys_reply() {
        anAcknowledgedComplaint()
                .when(reply("reply-1"), Askers.HANDLER.toMetaData())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_supervisor_takes_no_note_for_a_unit() {
        isRefused(
                acknowledged(aComplaintWithTheStreet(), Askers.SUPERVISOR),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HOTLINE_SUPERVISOR"));
    }
}
