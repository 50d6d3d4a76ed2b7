package io.huiyin.command.complaint;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.RevealComplainant;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.Violation;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.KnownUnits;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DispatchingTest extends ComplaintTest {

    private static final Map<String, String> AGENT = Askers.AGENT.toMetaData();

    @Test
    void a_registered_complaint_goes_to_a_unit() {
        happens(
                aRegisteredComplaint().when(dispatch("dispatch-1", KnownUnits.STREET), AGENT),
                dispatched(KnownUnits.STREET));
    }

    @Test
    void a_dispatched_complaint_goes_to_another_unit_and_the_clock_stays() {
        happens(
                aComplaintWithTheStreet().when(dispatch("dispatch-2", KnownUnits.DISTRICT), AGENT),
                dispatched(KnownUnits.DISTRICT));
    }

    @Test
    void dispatching_to_the_unit_that_has_the_case_is_refused() {
        isRefused(
                aComplaintWithTheStreet().when(dispatch("dispatch-2", KnownUnits.STREET), AGENT),
                refused("unitId", RefusalCode.ALREADY_WITH_UNIT, KnownUnits.STREET));
    }

    @Test
    void an_answered_complaint_is_not_dispatched() {
        isRefused(
                anAnsweredComplaint().when(dispatch("dispatch-2", KnownUnits.DISTRICT), AGENT),
                refused(null, RefusalCode.WRONG_STATE, "REPLIED", "REGISTERED, DISPATCHED"));
    }

    @Test
    void an_unknown_unit_and_a_long_instruction_are_refused_together() {
        DispatchComplaint command = new DispatchComplaint(
                ID, new CommandId("dispatch-1"), null, KnownUnits.UNKNOWN, text(characters(2_001)));
        isRefused(
                aRegisteredComplaint().when(command, AGENT),
                refused(
                        Violation.of("unitId", RefusalCode.UNKNOWN_UNIT, KnownUnits.UNKNOWN),
                        Violation.of("instruction", RefusalCode.TOO_LONG, 2_000)));
    }

    @Test
    void a_missing_unit_is_named() {
        isRefused(
                aRegisteredComplaint()
                        .when(new DispatchComplaint(ID, new CommandId("dispatch-1"), null, null, null), AGENT),
                refused("unitId", RefusalCode.REQUIRED));
    }

    @Test
    void an_unknown_complaint_is_refused() {
        isRefused(
                fixture.givenNoPriorActivity().when(dispatch("dispatch-1", KnownUnits.STREET), AGENT),
                refused("complaintId", RefusalCode.UNKNOWN_COMPLAINT, ID));
    }

    @Test
    void whoever_saw_the_latest_version_may_dispatch() {
        happens(
                aRegisteredComplaint().when(dispatch("dispatch-1", KnownUnits.STREET, 1L), AGENT),
                dispatched(KnownUnits.STREET));
    }

    @Test
    void whoever_saw_an_older_version_is_told_both() {
        isRefused(
                aComplaintWithTheStreet().when(dispatch("dispatch-2", KnownUnits.DISTRICT, 1L), AGENT),
                refused("expectedVersion", RefusalCode.CHANGED_SINCE, 1, 2));
    }

    @Test
    void a_version_that_never_was_is_refused_too() {
        isRefused(
                aComplaintWithTheStreet().when(dispatch("dispatch-2", KnownUnits.DISTRICT, 7L), AGENT),
                refused("expectedVersion", RefusalCode.CHANGED_SINCE, 7, 2));
    }

    @Test
    void a_version_below_zero_is_refused() {
        isRefused(
                aRegisteredComplaint().when(dispatch("dispatch-1", KnownUnits.STREET, -5L), AGENT),
                refused("expectedVersion", RefusalCode.MALFORMED, "0, 1, 2, …"));
    }

    @Test
    void a_look_at_the_complainant_is_no_change() {
        happens(
                aRegisteredComplaint()
                        .andGivenCommands(
                                sent(new RevealComplainant(ID, new CommandId("look-1"), text("回电核实")), Askers.AGENT))
                        .when(dispatch("dispatch-1", KnownUnits.STREET, 1L), AGENT),
                dispatched(KnownUnits.STREET));
    }

    @Test
    void the_same_dispatch_again_has_no_second_effect_though_the_version_is_old() {
        aRegisteredComplaint()
                .andGivenCommands(sent(dispatch("dispatch-1", KnownUnits.STREET, 1L), Askers.AGENT))
                .when(dispatch("dispatch-1", KnownUnits.STREET, 1L), AGENT)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_repeat_has_no_effect_even_after_the_case_went_on() {
        aComplaintWithTheStreet()
                .andGivenCommands(
                        sent(dispatch("dispatch-2", KnownUnits.DISTRICT), Askers.AGENT),
                        sent(dispatch("dispatch-3", KnownUnits.OTHER_STREET), Askers.AGENT))
                .when(dispatch("dispatch-1", KnownUnits.STREET), AGENT)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_unit_under_the_same_command_id_is_refused() {
        isRefused(
                aComplaintWithTheStreet().when(dispatch("dispatch-1", KnownUnits.DISTRICT), AGENT),
                refused("commandId", RefusalCode.COMMAND_ID_REUSED));
    }

    @Test
    void the_command_id_of_the_registration_dispatches_nothing() {
        isRefused(
                aRegisteredComplaint().when(dispatch("register-1", KnownUnits.STREET), AGENT),
                refused("commandId", RefusalCode.COMMAND_ID_REUSED));
    }

    @Test
    void a_forgotten_case_takes_no_instruction() {
        var given = aRegisteredComplaint();
        vault.forget(sealedComplainant().person());
        clock.advance(Duration.ofDays(1));
        isRefused(given.when(dispatch("dispatch-1", KnownUnits.STREET), AGENT), refused(null, RefusalCode.FORGOTTEN));
    }

    @Test
    void a_handler_does_not_dispatch() {
        isRefused(
                aRegisteredComplaint().when(dispatch("dispatch-1", KnownUnits.STREET), Askers.HANDLER.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HANDLER"));
    }
}
