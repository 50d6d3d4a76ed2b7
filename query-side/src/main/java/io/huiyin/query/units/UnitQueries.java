package io.huiyin.query.units;

import io.huiyin.api.unit.FindUnits;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.query.views.ViewReader;
import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about units. */
public final class UnitQueries {

    private static final Comparator<UnitSummary> BY_NAME = Comparator.comparing(UnitSummary::name)
            .thenComparing(unit -> unit.unitId().value());

    private final ViewReader views;

    public UnitQueries(ViewReader views) {
        this.views = views;
    }

    /** All units by name. */
    @QueryHandler
    public List<UnitSummary> handle(FindUnits query) {
        List<String> ids = views.find(UnitsProjection.DIRECTORY, UnitsProjection.ALL, UnitDirectory.class)
                .map(UnitDirectory::units)
                .orElse(List.of());
        return views.findMany(UnitsProjection.UNITS, ids, UnitSummary.class).values().stream()
                .sorted(BY_NAME)
                .toList();
    }
}
