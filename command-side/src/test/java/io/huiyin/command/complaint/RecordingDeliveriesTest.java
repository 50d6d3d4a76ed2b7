package io.huiyin.command.complaint;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.RecordComplaintDeliveries;
import io.huiyin.api.delivery.DeliveriesRecorded;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.DeliveryOutcome;
import io.huiyin.api.delivery.DeliveryResult;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.KnownUnits;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingDeliveriesTest extends ComplaintTest {

    private static final DeliveryResult FAILED = result(DeliveryOutcome.FAILED, MONDAY_NINE);
    private static final DeliveryResult ARRIVED = result(DeliveryOutcome.HANDED_OVER, MONDAY_NINE.plusSeconds(60));

    private static DeliveryResult result(DeliveryOutcome outcome, Instant at) {
        return new DeliveryResult(
                DeliveryId.of(ID + "@5", "complainant"),
                Occasion.COMPLAINT_REPLIED,
                RecipientKind.COMPLAINANT,
                outcome,
                at,
                "id@huiyin.example.cn",
                "digest",
                null);
    }

    private static RecordComplaintDeliveries results(String commandId, DeliveryResult... results) {
        return new RecordComplaintDeliveries(ID, new CommandId(commandId), List.of(results));
    }

    @Test
    void what_became_of_a_message_goes_on_record() {
        happens(
                anAnsweredComplaint().when(results("results-1", FAILED, ARRIVED), Askers.HOUSE.toMetaData()),
                new DeliveriesRecorded(CASE, List.of(FAILED, ARRIVED)));
    }

    @Test
    void what_is_on_record_is_left_out_however_it_comes_again() {
        happens(
                anAnsweredComplaint()
                        .andGivenCommands(sent(results("results-1", FAILED), Askers.HOUSE))
                        .when(results("results-2", FAILED, ARRIVED, ARRIVED), Askers.HOUSE.toMetaData()),
                new DeliveriesRecorded(CASE, List.of(ARRIVED)));
    }

    @Test
    void what_is_on_record_whole_is_no_event() {
        anAnsweredComplaint()
                .andGivenCommands(sent(results("results-1", FAILED, ARRIVED), Askers.HOUSE))
                .when(results("results-3", ARRIVED), Askers.HOUSE.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void it_stops_nobody_who_decides_on_the_page_before() {
        aComplaintWithTheStreet()
                .andGivenCommands(sent(results("results-1", FAILED), Askers.HOUSE))
                .when(dispatch("dispatch-2", KnownUnits.OTHER_STREET, 2L), Askers.SUPERVISOR.toMetaData())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void only_the_house_reports_it() {
        isRefused(
                anAnsweredComplaint().when(results("results-1", FAILED), Askers.SUPERVISOR.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HOTLINE_SUPERVISOR"));
    }
}
