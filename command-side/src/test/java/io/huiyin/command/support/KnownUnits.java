package io.huiyin.command.support;

import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.command.unit.UnitRegister;
import java.util.Map;
import java.util.Optional;

/** Three units, one a level, and a fourth. */
public final class KnownUnits implements UnitRegister {

    public static final UnitId CITY = new UnitId("unit-city");
    public static final UnitId DISTRICT = new UnitId("unit-district");
    public static final UnitId STREET = new UnitId("unit-street");
    public static final UnitId OTHER_STREET = new UnitId("unit-other-street");
    public static final UnitId UNKNOWN = new UnitId("unit-unknown");

    private static final Map<UnitId, UnitLevel> LEVELS = Map.of(
            CITY, UnitLevel.CITY,
            DISTRICT, UnitLevel.DISTRICT,
            STREET, UnitLevel.STREET,
            OTHER_STREET, UnitLevel.STREET);

    @Override
    public Optional<UnitId> parentOf(UnitId unitId) {
        if (unitId.equals(STREET) || unitId.equals(OTHER_STREET)) {
            return Optional.of(DISTRICT);
        }
        return unitId.equals(DISTRICT) ? Optional.of(CITY) : Optional.empty();
    }

    @Override
    public Optional<UnitLevel> levelOf(UnitId unitId) {
        return Optional.ofNullable(LEVELS.get(unitId));
    }
}
