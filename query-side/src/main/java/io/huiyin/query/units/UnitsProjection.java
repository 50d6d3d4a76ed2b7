package io.huiyin.query.units;

import io.huiyin.api.unit.UnitContacts;
import io.huiyin.api.unit.UnitContactsSet;
import io.huiyin.api.unit.UnitEstablished;
import io.huiyin.api.unit.UnitRenamed;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.query.views.Recorded;
import io.huiyin.query.views.ViewWriter;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps the view of units: one document a unit, one with its contacts, and one that lists them all. */
@ProcessingGroup("views")
public final class UnitsProjection {

    static final String UNITS = "units";
    static final String CONTACTS = "unit-contacts";
    static final String DIRECTORY = "unit-directory";
    static final String ALL = "all";

    private final ViewWriter views;

    public UnitsProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(UnitEstablished event, Recorded recorded) {
        views.create(
                recorded,
                UNITS,
                event.unitId().value(),
                new UnitSummary(event.unitId(), event.name(), event.level(), event.parent()));
        views.update(
                recorded,
                DIRECTORY,
                ALL,
                UnitDirectory.class,
                directory ->
                        directory.orElseGet(() -> new UnitDirectory(List.of())).with(event.unitId()));
    }

    @EventHandler
    void on(UnitRenamed event, Recorded recorded) {
        views.update(
                recorded,
                UNITS,
                event.unitId().value(),
                UnitSummary.class,
                unit -> unit.map(before ->
                                new UnitSummary(before.unitId(), event.name(), before.level(), before.parent()))
                        .orElseThrow(
                                () -> new IllegalStateException(event.unitId() + " was renamed before it was there")));
    }

    @EventHandler
    void on(UnitContactsSet event, Recorded recorded) {
        views.update(recorded, CONTACTS, event.unitId().value(), UnitContacts.class, before -> event.contacts());
    }
}
