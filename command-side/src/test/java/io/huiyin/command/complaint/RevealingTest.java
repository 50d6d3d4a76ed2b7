package io.huiyin.command.complaint;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.ComplainantRevealed;
import io.huiyin.api.complaint.RevealComplainant;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.KnownUnits;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class RevealingTest extends ComplaintTest {

    private static final ComplainantRevealed LOOKED =
            new ComplainantRevealed(ID, sealedComplainant().person(), sealed("purpose", "回电核实"));

    private static RevealComplainant look(String commandId) {
        return new RevealComplainant(ID, new CommandId(commandId), text("回电核实"));
    }

    private TestExecutor<Complaint> aTipOffWithTheStreet() {
        return fixture.givenCommands(
                sent(registration("register-1", TIP_OFF), Askers.AGENT),
                sent(dispatch("dispatch-1", KnownUnits.STREET), Askers.SUPERVISOR));
    }

    @Test
    void a_look_is_recorded_and_then_answered_with_who_complains() {
        aRegisteredComplaint()
                .when(look("look-1"), Askers.AGENT.toMetaData())
                .expectEvents(LOOKED)
                .expectResultMessagePayload(COMPLAINANT);
    }

    @Test
    void a_handler_looks_at_the_own_units_complainants() {
        aComplaintWithTheStreet()
                .when(look("look-1"), Askers.HANDLER.toMetaData())
                .expectEvents(LOOKED)
                .expectResultMessagePayload(COMPLAINANT);
    }

    @Test
    void a_handler_does_not_look_at_another_units_complainants() {
        isRefused(
                aComplaintWithTheStreet().when(look("look-1"), Askers.OTHER_HANDLER.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_UNIT));
    }

    @Test
    void a_handler_does_not_look_at_a_case_no_unit_has() {
        isRefused(
                aRegisteredComplaint().when(look("look-1"), Askers.HANDLER_WITHOUT_UNIT.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_UNIT));
    }

    @Test
    void a_handler_never_learns_who_gave_a_tip_off() {
        isRefused(
                aTipOffWithTheStreet().when(look("look-1"), Askers.HANDLER.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HANDLER"));
    }

    @Test
    void a_regulator_may_look_at_a_tip_off() {
        aTipOffWithTheStreet()
                .when(look("look-1"), Askers.REGULATOR.toMetaData())
                .expectEvents(LOOKED)
                .expectResultMessagePayload(COMPLAINANT);
    }

    @Test
    void an_administrator_may_not_look() {
        isRefused(
                aRegisteredComplaint().when(look("look-1"), Askers.SYSTEM_ADMIN.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "SYSTEM_ADMIN"));
    }

    @Test
    void a_look_needs_a_purpose() {
        isRefused(
                aRegisteredComplaint()
                        .when(new RevealComplainant(ID, new CommandId("look-1"), text(" ")), Askers.AGENT.toMetaData()),
                refused("purpose", RefusalCode.REQUIRED));
    }

    @Test
    void one_character_is_no_purpose() {
        isRefused(
                aRegisteredComplaint()
                        .when(new RevealComplainant(ID, new CommandId("look-1"), text("看")), Askers.AGENT.toMetaData()),
                refused("purpose", RefusalCode.TOO_SHORT, 2));
    }

    @Test
    void the_same_look_again_is_answered_without_a_second_record() {
        aRegisteredComplaint()
                .andGivenCommands(sent(look("look-1"), Askers.AGENT))
                .when(look("look-1"), Askers.AGENT.toMetaData())
                .expectNoEvents()
                .expectResultMessagePayload(COMPLAINANT);
    }

    @Test
    void nobody_looks_under_the_command_id_of_somebody_else() {
        isRefused(
                aRegisteredComplaint()
                        .andGivenCommands(sent(look("look-1"), Askers.AGENT))
                        .when(look("look-1"), Askers.SUPERVISOR.toMetaData()),
                refused("commandId", RefusalCode.COMMAND_ID_REUSED));
    }

    @Test
    void a_forgotten_complainant_cannot_be_looked_at() {
        TestExecutor<Complaint> given = aRegisteredComplaint();
        vault.forget(sealedComplainant().person());
        isRefused(given.when(look("look-1"), Askers.AGENT.toMetaData()), refused(null, RefusalCode.FORGOTTEN));
    }

    @Test
    void an_unknown_complaint_is_refused() {
        isRefused(
                fixture.givenNoPriorActivity().when(look("look-1"), Askers.AGENT.toMetaData()),
                refused("complaintId", RefusalCode.UNKNOWN_COMPLAINT, ID));
    }
}
