package io.huiyin.storage.mvstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A block as the journal keeps it until the ledger's file has it. */
final class BlockEntry {

    private static final int FIXED_BYTES = 2 * Long.BYTES + Integer.BYTES;

    private BlockEntry() {}

    /** A block as a record of a {@link Journal}. */
    static ByteBuffer of(Block block) {
        List<byte[]> keys = new ArrayList<>(block.records().size());
        int bytes = FIXED_BYTES + sizeOf(block.header());
        for (BlockRecord event : block.records()) {
            byte[] key = event.streamKey().getBytes(UTF_8);
            keys.add(key);
            bytes += sizeOf(key) + sizeOf(event.bytes());
        }
        ByteBuffer entry = Journal.recordOf(bytes).putLong(block.height()).putLong(block.firstPosition());
        put(entry, block.header());
        entry.putInt(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            put(entry, keys.get(i));
            put(entry, block.records().get(i).bytes());
        }
        return entry;
    }

    /** Reads it back. */
    static Block read(ByteBuffer entry) {
        long height = entry.getLong();
        long firstPosition = entry.getLong();
        byte[] header = get(entry);
        int count = entry.getInt();
        List<BlockRecord> records = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String key = new String(get(entry), UTF_8);
            records.add(new BlockRecord(key, get(entry)));
        }
        return new Block(height, firstPosition, header, records);
    }

    private static int sizeOf(byte[] bytes) {
        return Integer.BYTES + bytes.length;
    }

    private static void put(ByteBuffer entry, byte[] bytes) {
        entry.putInt(bytes.length).put(bytes);
    }

    private static byte[] get(ByteBuffer entry) {
        byte[] bytes = new byte[entry.getInt()];
        entry.get(bytes);
        return bytes;
    }
}
