package io.huiyin.storage.mvstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiyin.storage.LedgerStanding;
import io.huiyin.storage.mvstore.MvKeptState.KeptMaps;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * Changes of kept state as its journal keeps them until the file has them. All of them made again in their order lead to
 * the same state, however many of them the file had already.
 */
final class KeptEntry {

    private static final byte PUT = 1;
    private static final byte REMOVE = 2;
    private static final byte STANDING = 3;

    private KeptEntry() {}

    /** Values are stored. */
    static ByteBuffer puts(Map<NamedKey, byte[]> values) {
        int bytes = 0;
        for (Map.Entry<NamedKey, byte[]> value : values.entrySet()) {
            bytes += 1 + sizeOf(value.getKey()) + sizeOf(value.getValue());
        }
        ByteBuffer entry = Journal.recordOf(bytes);
        values.forEach((key, value) -> {
            put(entry.put(PUT), key);
            put(entry, value);
        });
        return entry;
    }

    /** A value is removed. */
    static ByteBuffer removal(NamedKey key) {
        ByteBuffer entry = Journal.recordOf(1 + sizeOf(key));
        put(entry.put(REMOVE), key);
        return entry;
    }

    /** The state belongs to a ledger that has come so far. */
    static ByteBuffer standing(LedgerStanding standing) {
        byte[] ledger = standing.ledgerId().getBytes(UTF_8);
        byte[] block = standing.blockHash().getBytes(UTF_8);
        ByteBuffer entry = Journal.recordOf(1 + sizeOf(ledger) + Long.BYTES + sizeOf(block));
        put(entry.put(STANDING), ledger);
        put(entry.putLong(standing.position()), block);
        return entry;
    }

    /** Makes changes again. */
    static void repeat(KeptMaps maps, ByteBuffer entries) {
        while (entries.hasRemaining()) {
            byte change = entries.get();
            switch (change) {
                case PUT -> maps.entries().put(key(entries), bytes(entries));
                case REMOVE -> maps.entries().remove(key(entries));
                case STANDING ->
                    Standings.write(maps.about(), new LedgerStanding(text(entries), entries.getLong(), text(entries)));
                default -> throw new MVStoreException(DataUtils.ERROR_FILE_CORRUPT, "a change of the kind " + change);
            }
        }
    }

    private static int sizeOf(byte[] bytes) {
        return Integer.BYTES + bytes.length;
    }

    private static int sizeOf(NamedKey key) {
        return sizeOf(key.name().getBytes(UTF_8)) + sizeOf(key.id().getBytes(UTF_8));
    }

    private static void put(ByteBuffer entry, NamedKey key) {
        List.of(key.name(), key.id()).forEach(text -> put(entry, text.getBytes(UTF_8)));
    }

    private static void put(ByteBuffer entry, byte[] bytes) {
        entry.putInt(bytes.length).put(bytes);
    }

    private static NamedKey key(ByteBuffer entries) {
        return new NamedKey(text(entries), text(entries));
    }

    private static String text(ByteBuffer entries) {
        return new String(bytes(entries), UTF_8);
    }

    private static byte[] bytes(ByteBuffer entries) {
        byte[] bytes = new byte[entries.getInt()];
        entries.get(bytes);
        return bytes;
    }
}
