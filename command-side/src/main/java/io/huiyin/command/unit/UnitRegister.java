package io.huiyin.command.unit;

import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import java.util.Optional;

/** Which units there are. A unit that was established is seen at once, on every node. Thread-safe. */
public interface UnitRegister {

    /** Where a unit stands in the tree; empty when there is no such unit. */
    Optional<UnitLevel> levelOf(UnitId unitId);

    /** Whether there is such a unit. */
    default boolean isEstablished(UnitId unitId) {
        return levelOf(unitId).isPresent();
    }
}
