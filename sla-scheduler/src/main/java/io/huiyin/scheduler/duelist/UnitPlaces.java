package io.huiyin.scheduler.duelist;

import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.api.unit.UnitTree;
import io.huiyin.scheduler.duelist.DueListState.UnitPlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where the units of the city stand, as far as the ledger has been read. Thread-safe. */
final class UnitPlaces implements UnitTree {

    private final Map<UnitId, UnitPlace> places = new ConcurrentHashMap<>();

    void add(UnitPlace place) {
        places.put(place.unit(), place);
    }

    List<UnitPlace> all() {
        return List.copyOf(places.values());
    }

    @Override
    public Optional<UnitLevel> levelOf(UnitId unitId) {
        return Optional.ofNullable(places.get(unitId)).map(UnitPlace::level);
    }

    @Override
    public Optional<UnitId> parentOf(UnitId unitId) {
        return Optional.ofNullable(places.get(unitId)).map(UnitPlace::parent);
    }
}
