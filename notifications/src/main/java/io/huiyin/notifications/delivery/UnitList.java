package io.huiyin.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiyin.api.delivery.DeliveryId;
import java.time.Instant;
import java.util.UUID;

/** Ids of entries that sort by unit, each unit's latest first. */
final class UnitList {

    private UnitList() {}

    static String entry(String unit, Instant at, DeliveryId id) {
        return start(unit) + TimeOrder.latestFirst(at, id);
    }

    /** How all entries of a unit begin: short, however long the unit's id. */
    static String start(String unit) {
        UUID name = UUID.nameUUIDFromBytes(unit.getBytes(UTF_8));
        return Long.toHexString(name.getMostSignificantBits()) + "-";
    }
}
