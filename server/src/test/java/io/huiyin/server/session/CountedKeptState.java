package io.huiyin.server.session;

import io.huiyin.storage.KeptState;
import io.huiyin.storage.LedgerStanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is asked of a store of kept state. */
final class CountedKeptState implements KeptState {

    final AtomicInteger reads = new AtomicInteger();
    final AtomicInteger writes = new AtomicInteger();
    private final KeptState counted;

    CountedKeptState(KeptState counted) {
        this.counted = counted;
    }

    @Override
    public Optional<byte[]> get(String collection, String id) {
        reads.incrementAndGet();
        return counted.get(collection, id);
    }

    @Override
    public Map<String, byte[]> getMany(String collection, Iterable<String> ids) {
        reads.incrementAndGet();
        return counted.getMany(collection, ids);
    }

    @Override
    public boolean insertIfAbsent(String collection, String id, byte[] value) {
        writes.incrementAndGet();
        return counted.insertIfAbsent(collection, id, value);
    }

    @Override
    public void put(String collection, String id, byte[] value) {
        writes.incrementAndGet();
        counted.put(collection, id, value);
    }

    @Override
    public void putAll(List<Entry> entries) {
        writes.incrementAndGet();
        counted.putAll(entries);
    }

    @Override
    public boolean replace(String collection, String id, byte[] expected, byte[] value) {
        writes.incrementAndGet();
        return counted.replace(collection, id, expected, value);
    }

    @Override
    public void delete(String collection, String id) {
        writes.incrementAndGet();
        counted.delete(collection, id);
    }

    @Override
    public List<Entry> list(String collection, String afterId, int max) {
        reads.incrementAndGet();
        return counted.list(collection, afterId, max);
    }

    @Override
    public List<String> collections() {
        return counted.collections();
    }

    @Override
    public Optional<LedgerStanding> standing() {
        return counted.standing();
    }

    @Override
    public void noteStanding(LedgerStanding standing) {
        counted.noteStanding(standing);
    }
}
