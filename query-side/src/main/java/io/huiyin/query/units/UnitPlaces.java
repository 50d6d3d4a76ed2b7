package io.huiyin.query.units;

import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.api.unit.UnitTree;
import io.huiyin.query.views.ViewReader;
import java.util.Optional;

/** Where units stand, as the views have read it. */
public record UnitPlaces(ViewReader views) implements UnitTree {

    @Override
    public Optional<UnitLevel> levelOf(UnitId unitId) {
        return find(unitId).map(UnitSummary::level);
    }

    @Override
    public Optional<UnitId> parentOf(UnitId unitId) {
        return find(unitId).map(UnitSummary::parent);
    }

    private Optional<UnitSummary> find(UnitId unitId) {
        return views.find(UnitsProjection.UNITS, unitId.value(), UnitSummary.class);
    }
}
