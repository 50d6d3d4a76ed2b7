package io.huiyin.personaldata;

import io.huiyin.storage.KeptState;
import io.huiyin.storage.LedgerStanding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Kept state in memory that a test can look into, damage, and count the look-ups of. */
final class MemoryKeptState implements KeptState {

    private final Map<String, NavigableMap<String, byte[]>> collections = new HashMap<>();
    private int reads;

    @Override
    public synchronized Optional<byte[]> get(String collection, String id) {
        reads++;
        return Optional.ofNullable(in(collection).get(id)).map(byte[]::clone);
    }

    @Override
    public synchronized Map<String, byte[]> getMany(String collection, Iterable<String> ids) {
        reads++;
        Map<String, byte[]> found = new HashMap<>();
        for (String id : ids) {
            Optional.ofNullable(in(collection).get(id)).ifPresent(value -> found.put(id, value.clone()));
        }
        return found;
    }

    @Override
    public synchronized boolean insertIfAbsent(String collection, String id, byte[] value) {
        return in(collection).putIfAbsent(id, value.clone()) == null;
    }

    @Override
    public synchronized void put(String collection, String id, byte[] value) {
        in(collection).put(id, value.clone());
    }

    @Override
    public synchronized void putAll(List<Entry> entries) {
        entries.forEach(entry -> put(entry.collection(), entry.id(), entry.value()));
    }

    @Override
    public synchronized boolean replace(String collection, String id, byte[] expected, byte[] value) {
        boolean asSeen = Arrays.equals(in(collection).get(id), expected);
        if (asSeen) {
            put(collection, id, value);
        }
        return asSeen;
    }

    @Override
    public synchronized void delete(String collection, String id) {
        in(collection).remove(id);
    }

    @Override
    public synchronized List<Entry> list(String collection, String afterId, int max) {
        return in(collection).tailMap(afterId, false).entrySet().stream()
                .limit(max)
                .map(entry ->
                        new Entry(collection, entry.getKey(), entry.getValue().clone()))
                .toList();
    }

    @Override
    public List<String> collections() {
        throw new UnsupportedOperationException("no test needs it");
    }

    @Override
    public Optional<LedgerStanding> standing() {
        return Optional.empty();
    }

    @Override
    public void noteStanding(LedgerStanding standing) {
        throw new UnsupportedOperationException("no test needs it");
    }

    /** How many look-ups there were so far. */
    synchronized int reads() {
        return reads;
    }

    private NavigableMap<String, byte[]> in(String collection) {
        return collections.computeIfAbsent(collection, name -> new TreeMap<>());
    }
}
