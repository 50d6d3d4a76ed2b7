package io.huiyin.query.units;

import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.query.views.ViewReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of units as they are now. */
public final class UnitNames {

    private final ViewReader views;

    public UnitNames(ViewReader views) {
        this.views = views;
    }

    /** The names of some units; units without a name are absent from the answer. */
    public Map<UnitId, String> of(Collection<UnitId> units) {
        List<String> ids = units.stream().map(UnitId::value).distinct().toList();
        Map<UnitId, String> names = new HashMap<>();
        views.findMany(UnitsProjection.UNITS, ids, UnitSummary.class)
                .values()
                .forEach(unit -> names.put(unit.unitId(), unit.name()));
        return names;
    }
}
