package io.huiyin.notifications.delivery;

import io.huiyin.api.delivery.DeliveryFigures;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.DeliveryList;
import io.huiyin.api.delivery.DeliveryPage;
import io.huiyin.api.delivery.DeliveryState;
import io.huiyin.api.delivery.DeliverySummary;
import io.huiyin.api.unit.UnitId;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.KeptState.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the lists that lead to deliveries, page by page, and counts them as far as anybody wants to know. */
public final class DeliveryLists {

    private static final int PAGE = 500;

    private final KeptState kept;

    public DeliveryLists(KeptState kept) {
        this.kept = kept;
    }

    /** A page of one list. */
    public DeliveryPage page(DeliveryList list, @Nullable String after, int size) {
        String collection = collectionOf(list);
        Set<DeliveryState> states = statesOf(list);
        return page(collection, after == null ? "" : after, size, entry -> true, states);
    }

    /** A page of what concerns a unit, the latest first, of the states that a list has. */
    public DeliveryPage pageOfUnit(UnitId unit, DeliveryList list, @Nullable String after, int size) {
        String start = UnitList.start(unit.value());
        return page(
                DeliveryStore.BY_UNIT,
                after == null || !after.startsWith(start) ? start : after,
                size,
                entry -> entry.startsWith(start),
                statesOf(list));
    }

    private DeliveryPage page(
            String collection, String after, int size, Predicate<String> belongs, Set<DeliveryState> states) {
        List<DeliverySummary> found = new ArrayList<>();
        String cursor = after;
        while (found.size() < size) {
            List<String> entries = entries(collection, cursor, size, belongs);
            Map<String, byte[]> records = kept.getMany(
                    DeliveryStore.DELIVERIES,
                    entries.stream()
                            .map(entry -> TimeOrder.deliveryOf(entry).value())
                            .toList());
            for (String entry : entries) {
                if (found.size() == size) {
                    return new DeliveryPage(found, cursor);
                }
                read(entry, records)
                        .filter(summary -> states.contains(summary.state()))
                        .ifPresent(found::add);
                cursor = entry;
            }
            if (entries.size() < size) {
                return new DeliveryPage(found, null);
            }
        }
        return new DeliveryPage(found, cursor);
    }

    private List<String> entries(String collection, String after, int size, Predicate<String> belongs) {
        return kept.list(collection, after, size).stream()
                .map(Entry::id)
                .takeWhile(belongs)
                .toList();
    }

    private static Optional<DeliverySummary> read(String entry, Map<String, byte[]> records) {
        DeliveryId id = TimeOrder.deliveryOf(entry);
        return Optional.ofNullable(records.get(id.value()))
                .map(bytes -> KeptJson.read(bytes, DeliveryRecord.class).summary(id))
                .filter(summary -> fits(entry, summary));
    }

    // A leftover of a crash, or of a step taken while the page was read, would show a delivery twice.
    private static boolean fits(String entry, DeliverySummary summary) {
        DeliveryId id = summary.deliveryId();
        Instant ended = summary.endedAt();
        return entry.equals(TimeOrder.earliestFirst(summary.dueAt(), id))
                || entry.endsWith(TimeOrder.latestFirst(summary.queuedAt(), id))
                || (ended != null
                        && (entry.equals(TimeOrder.earliestFirst(ended, id))
                                || entry.equals(TimeOrder.latestFirst(ended, id))));
    }

    /** How many entries a list has; {@link DeliveryFigures#MOST_COUNTED} means that many or more. */
    public int count(DeliveryList list) {
        return count(collectionOf(list), entry -> true);
    }

    /** How many deliveries could be sent at an instant, counted as far. */
    public int countDue(Instant now) {
        return count(DeliveryStore.DUE, entry -> TimeOrder.isDue(entry, now));
    }

    /** Since when the delivery that waits longest could have been sent. */
    public Optional<Instant> oldestDue(Instant now) {
        return kept.list(DeliveryStore.DUE, "", 1).stream()
                .map(Entry::id)
                .filter(entry -> TimeOrder.isDue(entry, now))
                .map(TimeOrder::instantOf)
                .findFirst();
    }

    private int count(String collection, Predicate<String> belongs) {
        int count = 0;
        String cursor = "";
        List<String> entries = entries(collection, cursor, PAGE, belongs);
        while (!entries.isEmpty() && count < DeliveryFigures.MOST_COUNTED) {
            count += entries.size();
            cursor = entries.get(entries.size() - 1);
            entries = entries.size() < PAGE ? List.of() : entries(collection, cursor, PAGE, belongs);
        }
        return Math.min(count, DeliveryFigures.MOST_COUNTED);
    }

    private static String collectionOf(DeliveryList list) {
        return switch (list) {
            case WAITING -> DeliveryStore.DUE;
            case DEAD -> DeliveryStore.DEAD;
            case BOUNCED -> DeliveryStore.BOUNCED;
            case ENDED -> DeliveryStore.ENDED;
        };
    }

    private static Set<DeliveryState> statesOf(DeliveryList list) {
        return switch (list) {
            case WAITING -> Set.of(DeliveryState.QUEUED);
            case DEAD -> Set.of(DeliveryState.DEAD);
            case BOUNCED -> Set.of(DeliveryState.BOUNCED);
            case ENDED -> Set.of(DeliveryState.SENT, DeliveryState.ACKNOWLEDGED, DeliveryState.GIVEN_UP);
        };
    }
}
