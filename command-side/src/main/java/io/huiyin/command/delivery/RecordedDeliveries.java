package io.huiyin.command.delivery;

import io.huiyin.api.CaseId;
import io.huiyin.api.delivery.DeliveriesRecorded;
import io.huiyin.api.delivery.DeliveryResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which results of messages are on record for one case, so that none is recorded twice. Immutable.
 *
 * @param known one text for each result
 */
public record RecordedDeliveries(Set<String> known) {

    /** None yet. */
    public static final RecordedDeliveries NONE = new RecordedDeliveries(Set.of());

    public RecordedDeliveries {
        known = Set.copyOf(known);
    }

    /** What is not on record yet, as an event; without results if everything is. */
    public DeliveriesRecorded newOnes(CaseId caseId, List<DeliveryResult> results) {
        return new DeliveriesRecorded(
                caseId,
                results.stream()
                        .distinct()
                        .filter(result -> !known.contains(nameOf(result)))
                        .toList());
    }

    /** With what an event put on record. */
    public RecordedDeliveries with(DeliveriesRecorded event) {
        Set<String> more = new HashSet<>(known);
        event.results().forEach(result -> more.add(nameOf(result)));
        return new RecordedDeliveries(more);
    }

    // One message may fail, be sent again and arrive: each of these is a result.
    private static String nameOf(DeliveryResult result) {
        return result.deliveryId() + "|" + result.outcome() + "|" + result.at();
    }
}
