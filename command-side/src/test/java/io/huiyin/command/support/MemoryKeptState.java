package io.huiyin.command.support;

import io.huiyin.storage.KeptState;
import io.huiyin.storage.LedgerStanding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Kept state in memory that a test can look into. */
public final class MemoryKeptState implements KeptState {

    private final Map<String, NavigableMap<String, byte[]>> collections = new HashMap<>();

    /** The ids of a collection. */
    public List<String> idsOf(String collection) {
        return List.copyOf(in(collection).keySet());
    }

    @Override
    public Optional<byte[]> get(String collection, String id) {
        return Optional.ofNullable(in(collection).get(id));
    }

    @Override
    public Map<String, byte[]> getMany(String collection, Iterable<String> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean insertIfAbsent(String collection, String id, byte[] value) {
        return in(collection).putIfAbsent(id, value) == null;
    }

    @Override
    public void put(String collection, String id, byte[] value) {
        in(collection).put(id, value);
    }

    @Override
    public void putAll(List<Entry> entries) {
        entries.forEach(entry -> put(entry.collection(), entry.id(), entry.value()));
    }

    @Override
    public boolean replace(String collection, String id, byte @Nullable [] expected, byte[] value) {
        boolean asExpected = Arrays.equals(in(collection).get(id), expected);
        if (asExpected) {
            put(collection, id, value);
        }
        return asExpected;
    }

    @Override
    public void delete(String collection, String id) {
        in(collection).remove(id);
    }

    @Override
    public List<Entry> list(String collection, String afterId, int max) {
        return in(collection).tailMap(afterId, false).entrySet().stream()
                .limit(max)
                .map(entry -> new Entry(collection, entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public List<String> collections() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<LedgerStanding> standing() {
        return Optional.empty();
    }

    @Override
    public void noteStanding(LedgerStanding standing) {
        throw new UnsupportedOperationException();
    }

    private NavigableMap<String, byte[]> in(String collection) {
        return collections.computeIfAbsent(collection, none -> new TreeMap<>());
    }
}
