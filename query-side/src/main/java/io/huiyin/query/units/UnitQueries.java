package io.huiyin.query.units;

import io.huiyin.api.unit.FindUnitContacts;
import io.huiyin.api.unit.FindUnits;
import io.huiyin.api.unit.UnitContacts;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.query.views.ViewReader;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about units. */
public final class UnitQueries {

    /** By the sound of the name, as a Chinese reader looks for it. */
    private static final Comparator<UnitSummary> BY_NAME = Comparator.comparing(
                    UnitSummary::name, Collator.getInstance(Locale.CHINA))
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

    /** How one unit is reached. */
    @QueryHandler
    public Optional<UnitContacts> handle(FindUnitContacts query) {
        return views.find(UnitsProjection.CONTACTS, query.unitId().value(), UnitContacts.class);
    }
}
