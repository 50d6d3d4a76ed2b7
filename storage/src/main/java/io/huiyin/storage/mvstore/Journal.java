package io.huiyin.storage.mvstore;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * What is forced to the disk before it is done in the file beside it. Each record has a checksum over all of it, so one that
 * came to the disk in part is known and counts as never written; records before it stand. The file is filled with zeros
 * ahead, for a disk confirms a write twice as fast when the file need not grow for it. One thread at a time.
 *
 * <p>The first page says, twice, which generation of records counts: starting anew is one more generation, and what older
 * ones left behind is not read again. Each record begins a page of its own: what was confirmed is never written again.
 */
final class Journal implements AutoCloseable {

    /** What a record is about. */
    enum Kind {
        /** {@link FileChanges}: bytes and where in the file they belong. */
        FILE_CHANGES(1),
        /** What somebody who understands it will do again. */
        ENTRY(2);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        private static @Nullable Kind of(int number) {
            for (Kind kind : values()) {
                if (kind.number == number) {
                    return kind;
                }
            }
            return null;
        }
    }

    /** Is told records. */
    interface Reader {
        void take(Kind kind, ByteBuffer content) throws IOException;
    }

    /** Bytes at the beginning of a record's buffer that the journal fills in. */
    static final int RECORD_HEAD = 32;

    /** Where records may begin. */
    static final int PAGE = 4096;

    private static final long HEAD_MAGIC = 0x4855_4959_494e_4a0aL; // HUIYINJ and a line feed
    private static final int RECORD_MAGIC = 0xff48_594a; // begins with a byte that no text has
    private static final int VERSION = 1;
    private static final int HEAD_BYTES = 24;
    private static final int HEAD_CHECKED_FROM = 12;
    private static final int RECORD_CHECKED_FROM = 8;
    private static final int SECOND_HEAD = PAGE / 2;
    private static final int ROOM = 1 << 20;
    private static final int ZEROS_AT_ONCE = 1 << 16;

    private final Path path;
    private final FileChannel channel;
    private long generation;
    private long records;
    private long end = PAGE;
    private long room;
    private boolean uncertain;

    private Journal(Path path, FileChannel channel, long generation) throws IOException {
        this.path = path;
        this.channel = channel;
        this.generation = generation;
        this.room = channel.size();
    }

    /** Makes a journal without records where there is none, durable when this returns. */
    static void make(Path path, String fileSystem) throws IOException {
        DataDirectory.makeFile(path);
        try (FileChannel channel = open(path, fileSystem)) {
            if (generationOf(channel) == 0) {
                writeGeneration(channel, 1);
            }
        }
        DataDirectory.forceDirectory(DataDirectory.parentOf(path));
    }

    /**
     * Opens one that must be there, and finds its end.
     *
     * @throws IOException when it is missing, or a record is damaged that was confirmed
     */
    static Journal openExisting(Path path, String fileSystem) throws IOException {
        if (!Files.exists(path)) {
            throw new IOException(path + " is missing");
        }
        FileChannel channel = open(path, fileSystem);
        try {
            long generation = generationOf(channel);
            if (generation == 0) {
                throw new IOException(path + " does not say that it is a journal");
            }
            Journal journal = new Journal(path, channel, generation);
            journal.findEnd();
            return journal;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static FileChannel open(Path path, String fileSystem) throws IOException {
        return FilePath.get(fileSystem + path).open("rw");
    }

    /** A buffer for a record with so much content, to be written from its position on. */
    static ByteBuffer recordOf(int contentBytes) {
        return ByteBuffer.allocate(RECORD_HEAD + contentBytes).position(RECORD_HEAD);
    }

    /** One record of the contents of several, in their order. */
    static ByteBuffer recordOf(List<ByteBuffer> records) {
        if (records.size() == 1) {
            return records.get(0);
        }
        ByteBuffer joined = recordOf(records.stream()
                .mapToInt(record -> record.limit() - RECORD_HEAD)
                .sum());
        records.forEach(record -> joined.put(record.position(RECORD_HEAD)));
        return joined;
    }

    /** How much there is to read in it. */
    long bytes() {
        return end - PAGE;
    }

    /** Whether a record may be on the disk or not: nothing can be appended any more. */
    boolean isUncertain() {
        return uncertain;
    }

    /** What was confirmed here could not be done in the file. */
    void distrust() {
        uncertain = true;
    }

    /**
     * Makes sure that a record with so much content finds room.
     *
     * @throws IOException when it does not; nothing has changed
     */
    void reserve(long contentBytes) throws IOException {
        long needed = end + RECORD_HEAD + contentBytes;
        if (needed > room) {
            long target = (needed + ROOM - 1) / ROOM * ROOM;
            ByteBuffer zeros = ByteBuffer.allocate(ZEROS_AT_ONCE);
            for (long at = room; at < target; at += zeros.capacity()) {
                write(channel, zeros.clear().limit((int) Math.min(zeros.capacity(), target - at)), at);
            }
            room = target;
        }
    }

    /**
     * Appends a record; it is durable when this returns.
     *
     * @param record from {@link #recordOf}, content up to its limit
     * @throws IOException when it surely is not there, or, if {@link #isUncertain} from then on, nobody can say
     */
    void append(Kind kind, ByteBuffer record) throws IOException {
        if (uncertain) {
            throw new IOException(path + " is not used any more until a restart");
        }
        int content = record.limit() - RECORD_HEAD;
        reserve(content);
        record.putInt(0, RECORD_MAGIC)
                .putLong(8, generation)
                .putLong(16, records)
                .putInt(24, kind.number)
                .putInt(28, content);
        record.putInt(4, checksum(record, RECORD_CHECKED_FROM));
        try {
            write(channel, record.position(0), end);
        } catch (IOException e) {
            uncertain = readAt(end, records) != null;
            throw e;
        }
        force();
        end += pages(record.limit());
        records++;
    }

    /** Reads all records there are, oldest first. */
    void read(Reader reader) throws IOException {
        long at = PAGE;
        for (long index = 0; index < records; index++) {
            Stored stored = readAt(at, index);
            if (stored == null) {
                throw new IOException("Record " + index + " of " + path + " has changed");
            }
            at += pages(RECORD_HEAD + stored.content().limit());
            reader.take(stored.kind(), stored.content());
        }
    }

    /** Forgets all records: what they say is durable in the file. */
    void startAnew() throws IOException {
        try {
            writeGeneration(channel, generation + 1);
        } catch (IOException e) {
            uncertain = true;
            throw e;
        }
        generation++;
        records = 0;
        end = PAGE;
    }

    /** Forgets all records and gives back the room. */
    void empty() throws IOException {
        startAnew();
        channel.truncate(PAGE);
        room = PAGE;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void force() throws IOException {
        try {
            channel.force(false);
        } catch (IOException e) {
            uncertain = true;
            throw e;
        }
    }

    private record Stored(Kind kind, ByteBuffer content) {}

    private void findEnd() throws IOException {
        for (Stored next = readAt(end, records); next != null; next = readAt(end, records)) {
            end += pages(RECORD_HEAD + next.content().limit());
            records++;
        }
        requireNothingAfter();
    }

    // Each record was confirmed before the next was begun, so whatever stands before a whole one was whole once.
    private void requireNothingAfter() throws IOException {
        for (long at = end + PAGE; at < room; at += PAGE) {
            ByteBuffer head = readHead(at);
            if (head != null && head.getLong(16) > records && readAt(at, head.getLong(16)) != null) {
                throw new IOException("Record " + records + " of " + path + " is damaged, and there are later ones");
            }
        }
    }

    private @Nullable Stored readAt(long at, long index) throws IOException {
        ByteBuffer head = readHead(at);
        if (head == null || head.getLong(16) != index) {
            return null;
        }
        Kind kind = Kind.of(head.getInt(24));
        int content = head.getInt(28);
        if (kind == null || content < 0 || at + RECORD_HEAD + content > channel.size()) {
            return null;
        }
        ByteBuffer record = ByteBuffer.allocate(RECORD_HEAD + content);
        read(channel, record, at);
        boolean whole = record.getInt(4) == checksum(record, RECORD_CHECKED_FROM);
        return whole ? new Stored(kind, record.position(RECORD_HEAD).slice()) : null;
    }

    /** A record's beginning if one of this generation seems to stand there. */
    private @Nullable ByteBuffer readHead(long at) throws IOException {
        if (at + RECORD_HEAD > channel.size()) {
            return null;
        }
        ByteBuffer head = ByteBuffer.allocate(RECORD_HEAD);
        read(channel, head, at);
        return head.getInt(0) == RECORD_MAGIC && head.getLong(8) == generation ? head : null;
    }

    private static long pages(long bytes) {
        return (bytes + PAGE - 1) / PAGE * PAGE;
    }

    /** The newer one of the two that can be read; 0 if there is none. */
    private static long generationOf(FileChannel channel) throws IOException {
        return Math.max(generationAt(channel, 0), generationAt(channel, SECOND_HEAD));
    }

    private static long generationAt(FileChannel channel, long at) throws IOException {
        if (channel.size() < at + HEAD_BYTES) {
            return 0;
        }
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
        read(channel, head, at);
        boolean whole = head.getLong(0) == HEAD_MAGIC && head.getInt(8) == checksum(head, HEAD_CHECKED_FROM);
        if (whole && head.getInt(12) != VERSION) {
            throw new IOException("It was written by another version: its format is " + head.getInt(12));
        }
        return whole ? head.getLong(16) : 0;
    }

    // The two lie in sectors of their own, of which the disk writes each whole or not at all.
    private static void writeGeneration(FileChannel channel, long generation) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES)
                .putLong(0, HEAD_MAGIC)
                .putInt(12, VERSION)
                .putLong(16, generation);
        head.putInt(8, checksum(head, HEAD_CHECKED_FROM));
        ByteBuffer page = ByteBuffer.allocate(PAGE);
        page.put(0, head.array()).put(SECOND_HEAD, head.array());
        write(channel, page, 0);
        channel.force(true);
    }

    private static int checksum(ByteBuffer bytes, int from) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.array(), bytes.arrayOffset() + from, bytes.limit() - from);
        return (int) checksum.getValue();
    }

    private static void write(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        for (long to = at; bytes.hasRemaining(); ) {
            to += channel.write(bytes, to);
        }
    }

    private static void read(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("The file ends at " + channel.size());
            }
        }
        bytes.flip();
    }
}
