package io.huiyin.command.unit;

import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitTree;

/** Which units there are. A unit that was established is seen at once, on every node. Thread-safe. */
public interface UnitRegister extends UnitTree {

    /** Whether there is such a unit. */
    default boolean isEstablished(UnitId unitId) {
        return levelOf(unitId).isPresent();
    }
}
