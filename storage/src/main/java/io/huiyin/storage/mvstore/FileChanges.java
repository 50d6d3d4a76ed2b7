package io.huiyin.storage.mvstore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Changes of a file in the order in which they are to be made, laid out as a record of a {@link Journal}. */
final class FileChanges {

    /** Where changes are made. */
    interface Target {
        void write(ByteBuffer bytes, long position) throws IOException;

        void truncate(long size) throws IOException;

        /** The file itself. */
        static Target of(FileChannel file) {
            return new Target() {
                @Override
                public void write(ByteBuffer bytes, long position) throws IOException {
                    for (long to = position; bytes.hasRemaining(); ) {
                        to += file.write(bytes, to);
                    }
                }

                @Override
                public void truncate(long size) throws IOException {
                    file.truncate(size);
                }
            };
        }
    }

    /** What a change needs besides its bytes. */
    static final int BYTES_AROUND = 1 + 8 + 4;

    private static final byte WRITE = 1;
    private static final byte TRUNCATE = 2;
    private static final int FIRST_BYTES = 1 << 16;
    private static final int MOST_KEPT = 1 << 22;

    private record Piece(long position, int offset, int length) {}

    private final List<Piece> pieces = new ArrayList<>();
    private ByteBuffer record = Journal.recordOf(FIRST_BYTES);

    /** Whether bytes are among them. */
    boolean hasWrites() {
        return !pieces.isEmpty();
    }

    /** How much they would take up in a journal. */
    int bytes() {
        return record.position() - Journal.RECORD_HEAD;
    }

    /** Bytes are to be written, all that remain. */
    void write(ByteBuffer bytes, long position) {
        int length = bytes.remaining();
        makeRoomFor(BYTES_AROUND + length);
        record.put(WRITE).putLong(position).putInt(length);
        pieces.add(new Piece(position, record.position(), length));
        record.put(bytes);
    }

    /** The file is to be cut. */
    void truncate(long size) {
        makeRoomFor(BYTES_AROUND);
        record.put(TRUNCATE).putLong(size).putInt(0);
    }

    /** All of them as a record. */
    ByteBuffer asRecord() {
        return record.duplicate().flip();
    }

    /** Puts the newest bytes into what was read from the file at a position. */
    void patch(ByteBuffer read, long position) {
        for (Piece piece : pieces) {
            long from = Math.max(position, piece.position());
            long to = Math.min(position + read.limit(), piece.position() + piece.length());
            if (from < to) {
                int offset = piece.offset() + (int) (from - piece.position());
                read.put((int) (from - position), record, offset, (int) (to - from));
            }
        }
    }

    /** Begins anew. */
    void clear() {
        pieces.clear();
        record = record.capacity() > MOST_KEPT ? Journal.recordOf(FIRST_BYTES) : record.position(Journal.RECORD_HEAD);
    }

    /** Makes changes as they were read from a journal. */
    static void make(ByteBuffer content, Target target) throws IOException {
        while (content.hasRemaining()) {
            byte change = content.get();
            long where = content.getLong();
            int length = content.getInt();
            ByteBuffer bytes = content.slice(content.position(), length);
            content.position(content.position() + length);
            if (change == WRITE) {
                target.write(bytes, where);
            } else {
                target.truncate(where);
            }
        }
    }

    private void makeRoomFor(int more) {
        if (record.remaining() < more) {
            int position = record.position();
            int capacity = Math.max(2 * record.capacity(), position + more);
            record = ByteBuffer.wrap(Arrays.copyOf(record.array(), capacity)).position(position);
        }
    }
}
