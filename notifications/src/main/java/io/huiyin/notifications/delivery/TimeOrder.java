package io.huiyin.notifications.delivery;

import io.huiyin.api.delivery.DeliveryId;
import java.time.Instant;
import java.util.Locale;

/** Ids of index entries that sort by time: the kept state lists by id only. */
final class TimeOrder {

    private static final int DIGITS = 13;
    private static final long END_OF_TIME = 9_999_999_999_999L;

    private TimeOrder() {}

    /** Sorts the earliest first. */
    static String earliestFirst(Instant at, DeliveryId id) {
        return digits(at.toEpochMilli()) + "-" + id;
    }

    /** Sorts the latest first. */
    static String latestFirst(Instant at, DeliveryId id) {
        return digits(END_OF_TIME - at.toEpochMilli()) + "-" + id;
    }

    /** Whether an entry that sorts the earliest first is for an instant not after now. */
    static boolean isDue(String entry, Instant now) {
        return entry.substring(0, DIGITS).compareTo(digits(now.toEpochMilli())) <= 0;
    }

    /** The instant of an entry that sorts the earliest first. */
    static Instant instantOf(String entry) {
        return Instant.ofEpochMilli(Long.parseLong(entry.substring(0, DIGITS)));
    }

    /** The delivery of an entry, behind whatever sorts it. */
    static DeliveryId deliveryOf(String entry) {
        return new DeliveryId(entry.substring(entry.indexOf("-delivery-") + 1));
    }

    private static String digits(long millis) {
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", Math.max(0, millis));
    }
}
