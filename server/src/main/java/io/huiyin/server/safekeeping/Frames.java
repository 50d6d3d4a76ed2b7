package io.huiyin.server.safekeeping;

import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.storage.KeptState.Entry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Blocks and entries of kept state as frames of a backup's files. */
final class Frames {

    private Frames() {}

    static byte[] of(Block block) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(block.height());
        out.writeLong(block.firstPosition());
        write(out, block.header());
        out.writeInt(block.records().size());
        for (BlockRecord record : block.records()) {
            out.writeUTF(record.streamKey());
            write(out, record.bytes());
        }
        return bytes.toByteArray();
    }

    static Block block(byte[] frame) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(frame));
        long height = in.readLong();
        long firstPosition = in.readLong();
        byte[] header = read(in);
        int count = in.readInt();
        List<BlockRecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(new BlockRecord(in.readUTF(), read(in)));
        }
        return new Block(height, firstPosition, header, records);
    }

    static byte[] of(Entry entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(entry.collection());
        out.writeUTF(entry.id());
        write(out, entry.value());
        return bytes.toByteArray();
    }

    static Entry entry(byte[] frame) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(frame));
        return new Entry(in.readUTF(), in.readUTF(), read(in));
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("An entry of the backup has a length that cannot be right");
        }
        return in.readNBytes(length);
    }
}
