package io.huiyin.storage.mvstore;

import io.huiyin.storage.KeptState;
import io.huiyin.storage.LedgerStanding;
import io.huiyin.storage.StorageNames;
import io.huiyin.storage.mvstore.MvFile.Ahead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/**
 * Kept state in one file. A change stands once its journal has it; the file follows with many at once. Values are copied:
 * callers may wipe theirs.
 */
final class MvKeptState implements KeptState {

    /** The file's maps: all collections in one, ordered by collection and id. */
    record KeptMaps(MVMap<NamedKey, byte[]> entries, MVMap<String, String> about) {

        static KeptMaps of(MVStore store) {
            return new KeptMaps(
                    MvTypes.openMap(store, "entries", new MvTypes.NamedKeyType(), ByteArrayDataType.INSTANCE),
                    MvFile.aboutMap(store));
        }
    }

    /** Appended to a name, gives the least text after it. */
    private static final char FIRST_AFTER = '\0';

    private final MvFile<KeptMaps> file;
    private final KeysUnderChange changing = new KeysUnderChange();

    MvKeptState(MvFile<KeptMaps> file) {
        this.file = file;
    }

    @Override
    public Optional<byte[]> get(String collection, String id) {
        NamedKey key = key(collection, id);
        return read(
                List.of(key),
                maps -> Optional.ofNullable(maps.entries().get(key)).map(byte[]::clone));
    }

    @Override
    public Map<String, byte[]> getMany(String collection, Iterable<String> ids) {
        List<NamedKey> keys = new ArrayList<>();
        ids.forEach(id -> keys.add(key(collection, id)));
        return read(keys, maps -> {
            Map<String, byte[]> found = new LinkedHashMap<>();
            for (NamedKey key : keys) {
                byte[] value = maps.entries().get(key);
                if (value != null) {
                    found.put(key.id(), value.clone());
                }
            }
            return found;
        });
    }

    @Override
    public boolean insertIfAbsent(String collection, String id, byte[] value) {
        return replace(collection, id, null, value);
    }

    @Override
    public boolean insertAllIfAbsent(List<Entry> entries) {
        Map<NamedKey, byte[]> values = valuesByKey(entries);
        return write(
                values.keySet(),
                maps -> values.keySet().stream().noneMatch(maps.entries()::containsKey)
                        ? puts(values)
                        : Ahead.nothing(false));
    }

    @Override
    public void put(String collection, String id, byte[] value) {
        putAll(List.of(new Entry(collection, id, value)));
    }

    @Override
    public void putAll(List<Entry> entries) {
        Map<NamedKey, byte[]> values = valuesByKey(entries);
        write(values.keySet(), maps -> puts(values));
    }

    @Override
    public boolean replace(String collection, String id, byte @Nullable [] expected, byte[] value) {
        NamedKey key = key(collection, id);
        Map<NamedKey, byte[]> values = Map.of(key, value.clone());
        return write(
                values.keySet(),
                maps -> Arrays.equals(maps.entries().get(key), expected) ? puts(values) : Ahead.nothing(false));
    }

    private static Ahead<KeptMaps, Boolean> puts(Map<NamedKey, byte[]> values) {
        return new Ahead<>(KeptEntry.puts(values), maps -> maps.entries().putAll(values), true);
    }

    @Override
    public void delete(String collection, String id) {
        NamedKey key = key(collection, id);
        write(
                List.of(key),
                maps -> maps.entries().containsKey(key)
                        ? new Ahead<>(
                                KeptEntry.removal(key),
                                removing -> removing.entries().remove(key),
                                true)
                        : Ahead.nothing(false));
    }

    @Override
    public List<Entry> list(String collection, String afterId, int max) {
        StorageNames.requireName(collection);
        return file.read(maps -> {
            List<Entry> entries = new ArrayList<>();
            Cursor<NamedKey, byte[]> cursor = maps.entries().cursor(new NamedKey(collection, afterId));
            while (entries.size() < max && cursor.hasNext()) {
                NamedKey key = cursor.next();
                if (!key.name().equals(collection)) {
                    break;
                }
                if (!key.id().equals(afterId)) {
                    entries.add(
                            new Entry(collection, key.id(), cursor.getValue().clone()));
                }
            }
            return entries;
        });
    }

    @Override
    public List<String> collections() {
        return file.read(maps -> {
            List<String> names = new ArrayList<>();
            NamedKey next = maps.entries().firstKey();
            while (next != null) {
                names.add(next.name());
                next = maps.entries().ceilingKey(new NamedKey(next.name() + FIRST_AFTER, ""));
            }
            return names;
        });
    }

    @Override
    public Optional<LedgerStanding> standing() {
        return file.read(maps -> Standings.read(maps.about()));
    }

    @Override
    public void noteStanding(LedgerStanding standing) {
        write(
                List.of(),
                maps -> new Ahead<>(
                        KeptEntry.standing(standing), noting -> Standings.write(noting.about(), standing), true));
    }

    private boolean write(Collection<NamedKey> keys, Function<KeptMaps, Ahead<KeptMaps, Boolean>> decide) {
        changing.enter(keys);
        try {
            return file.writeAhead(keys, decide);
        } catch (RuntimeException | Error e) {
            changing.failed();
            throw e;
        } finally {
            changing.leave(keys);
        }
    }

    /** Reads durable state only, without waiting for changes to other keys. */
    private <T> T read(Collection<NamedKey> keys, Function<KeptMaps, T> query) {
        long failuresBefore = changing.failures();
        T seen = file.readBeside(query);
        return changing.anyOf(keys) || changing.failures() != failuresBefore ? file.read(query) : seen;
    }

    private static Map<NamedKey, byte[]> valuesByKey(List<Entry> entries) {
        Map<NamedKey, byte[]> values = new LinkedHashMap<>();
        entries.forEach(entry ->
                values.put(key(entry.collection(), entry.id()), entry.value().clone()));
        return values;
    }

    private static NamedKey key(String collection, String id) {
        return new NamedKey(StorageNames.requireName(collection), StorageNames.requireId(id));
    }
}
