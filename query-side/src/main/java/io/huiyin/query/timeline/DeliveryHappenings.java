package io.huiyin.query.timeline;

import io.huiyin.api.delivery.DeliveriesRecorded;
import io.huiyin.api.delivery.DeliveryOutcome;
import io.huiyin.api.delivery.DeliveryResult;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What becomes of the messages a case obliges to. Details of {@code DeliveriesRecorded}: occasions, recipients, outcomes,
 * each once, handedOver, failed, givenUp, and standings: of each message id, recipient and outcome, joined by {@code |},
 * one after the other with blanks between.
 */
public final class DeliveryHappenings {

    private DeliveryHappenings() {}

    /** The timeline with words for deliveries, too. */
    public static Timeline addTo(Timeline timeline) {
        return timeline.telling(DeliveriesRecorded.class, DeliveryHappenings::delivered);
    }

    private static Happening delivered(DeliveriesRecorded event) {
        Instant last = event.results().stream()
                .map(DeliveryResult::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return Happening.at(last)
                .with("occasions", each(event, DeliveryResult::occasion))
                .with("recipients", each(event, DeliveryResult::recipient))
                .with("outcomes", each(event, DeliveryResult::outcome))
                .with("handedOver", count(event, DeliveryOutcome.HANDED_OVER))
                .with("failed", count(event, DeliveryOutcome.FAILED))
                .with("givenUp", count(event, DeliveryOutcome.GIVEN_UP))
                .with("standings", standings(event));
    }

    private static String standings(DeliveriesRecorded event) {
        return event.results().stream()
                .map(result -> result.deliveryId() + "|" + result.recipient() + "|" + result.outcome())
                .collect(Collectors.joining(" "));
    }

    private static String each(DeliveriesRecorded event, Function<DeliveryResult, Enum<?>> value) {
        return event.results().stream()
                .map(value)
                .map(Enum::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static long count(DeliveriesRecorded event, DeliveryOutcome outcome) {
        return event.results().stream()
                .filter(result -> result.outcome() == outcome)
                .count();
    }
}
