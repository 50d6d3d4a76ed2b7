package io.huiyin.console.units;

import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.api.unit.UnitSummary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the list shows it.
 *
 * @param parent name of the unit above it, if there is one
 */
public record UnitRow(
        String id, String name, UnitLevel level, @Nullable String parent) {

    /** Units with the names of those above them. */
    public static List<UnitRow> of(List<UnitSummary> units) {
        Map<UnitId, String> names = units.stream().collect(Collectors.toMap(UnitSummary::unitId, UnitSummary::name));
        return units.stream().map(unit -> of(unit, names)).toList();
    }

    private static UnitRow of(UnitSummary unit, Map<UnitId, String> names) {
        UnitId parent = unit.parent();
        return new UnitRow(
                unit.unitId().value(),
                unit.name(),
                unit.level(),
                parent == null ? null : names.getOrDefault(parent, parent.value()));
    }
}
