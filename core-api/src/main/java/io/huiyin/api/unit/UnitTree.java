package io.huiyin.api.unit;

import java.util.Optional;

/** Where units stand in the tree of the city. */
public interface UnitTree {

    /** The level of a unit; empty when there is no such unit. */
    Optional<UnitLevel> levelOf(UnitId unitId);

    /** The unit above a unit; empty for a unit of the city, and when there is no such unit. */
    default Optional<UnitId> parentOf(UnitId unitId) {
        return Optional.empty();
    }

    /** Whether a unit is another one, or stands somewhere below it. */
    default boolean isWithin(UnitId unit, UnitId other) {
        Optional<UnitId> here = Optional.of(unit);
        // The tree has as many levels as there are, and no more.
        for (int level = 0; level < UnitLevel.values().length && here.isPresent(); level++) {
            if (here.get().equals(other)) {
                return true;
            }
            here = parentOf(here.get());
        }
        return false;
    }

    /** The district a unit is or stands in; empty for a unit of the city, and when there is no such unit. */
    default Optional<UnitId> districtOf(UnitId unit) {
        Optional<UnitId> here = Optional.of(unit);
        for (int level = 0; level < UnitLevel.values().length && here.isPresent(); level++) {
            if (levelOf(here.get()).filter(UnitLevel.DISTRICT::equals).isPresent()) {
                return here;
            }
            here = parentOf(here.get());
        }
        return Optional.empty();
    }
}
