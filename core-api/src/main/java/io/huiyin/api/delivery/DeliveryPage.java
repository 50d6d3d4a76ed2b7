package io.huiyin.api.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of messages.
 *
 * @param next the cursor of the page after; absent on the last
 */
public record DeliveryPage(
        List<DeliverySummary> deliveries, @Nullable String next) {

    public DeliveryPage {
        deliveries = List.copyOf(deliveries);
    }
}
