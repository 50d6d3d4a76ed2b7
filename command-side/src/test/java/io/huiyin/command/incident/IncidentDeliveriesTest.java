package io.huiyin.command.incident;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.delivery.DeliveriesRecorded;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.DeliveryOutcome;
import io.huiyin.api.delivery.DeliveryResult;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.incident.RecordIncidentDeliveries;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.Askers;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentDeliveriesTest extends IncidentTest {

    private static final DeliveryResult ARRIVED = new DeliveryResult(
            DeliveryId.of(ID + "@7", "competent-authority"),
            Occasion.REPORT_SUBMITTED,
            RecipientKind.COMPETENT_AUTHORITY,
            DeliveryOutcome.HANDED_OVER,
            NOW,
            "id@huiyin.example.cn",
            "digest",
            null);

    private static RecordIncidentDeliveries results(String commandId) {
        return new RecordIncidentDeliveries(ID, new CommandId(commandId), List.of(ARRIVED));
    }

    @Test
    void what_became_of_a_message_goes_on_record_even_after_the_closing() {
        happens(aClosedIncident().when(results("results-1"), HOUSE), new DeliveriesRecorded(CASE, List.of(ARRIVED)));
    }

    @Test
    void it_goes_on_record_once() {
        nothingHappens(aMajorIncident()
                .andGivenCommands(sent(results("results-1"), Askers.HOUSE))
                .when(results("results-2"), HOUSE));
    }

    @Test
    void only_the_house_reports_it() {
        isRefused(
                aMajorIncident().when(results("results-1"), OFFICER),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "SECURITY_OFFICER"));
    }
}
