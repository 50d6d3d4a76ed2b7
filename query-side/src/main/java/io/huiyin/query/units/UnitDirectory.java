package io.huiyin.query.units;

import io.huiyin.api.unit.UnitId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The ids of all units, since the view store knows no lists. */
record UnitDirectory(List<String> units) {

    UnitDirectory {
        units = List.copyOf(units);
    }

    UnitDirectory with(UnitId unit) {
        SortedSet<String> all = new TreeSet<>(units);
        all.add(unit.value());
        return new UnitDirectory(List.copyOf(all));
    }
}
