package io.huiyin.verifier.bundle;

import static io.huiyin.verifier.format.AlgorithmSuite.HASH_BYTES;

import io.huiyin.verifier.chain.FiledBlock;
import io.huiyin.verifier.chain.FiledRecord;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.SignedNote;
import io.huiyin.verifier.format.FormatException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a bundle from its beginning to its end, a piece at a time. Whatever it is fed, it asks for little memory and
 * either reads on or throws a {@link FormatException}.
 */
final class BundleReader {

    private static final int LARGEST_HEADER = 64 * 1024;
    private static final int LARGEST_RECORD = 64 * 1024 * 1024;
    private static final int LARGEST_NOTE = 4 * SignedNote.LONGEST;
    private static final int MOST_NOTES = 10_000;
    private static final int LONGEST_PATH = 126;
    private static final int PIECE = 64 * 1024;

    private final DataInputStream in;
    private final int kind;
    private final SignedCheckpoint checkpoint;
    private final List<SignedNote> successions = new ArrayList<>();
    private final List<OlderTree> olderTrees = new ArrayList<>();
    private final long count;

    BundleReader(InputStream in) {
        this.in = new DataInputStream(in);
        require(BundleForm.MAGIC, "This is no bundle of a ledger");
        int version = read(this.in::readUnsignedShort);
        if (version != BundleForm.VERSION) {
            throw new FormatException("The bundle has version " + version + ", which is not known");
        }
        kind = read(this.in::readUnsignedByte);
        if (kind != BundleForm.OF_A_LEDGER && kind != BundleForm.OF_EVENTS) {
            throw new FormatException("The bundle is of kind " + kind + ", which is not known");
        }
        checkpoint = SignedCheckpoint.parse(text());
        for (int left = size("number of successions", MOST_NOTES); left > 0; left--) {
            successions.add(SignedNote.parse(text()));
        }
        if (kind == BundleForm.OF_EVENTS) {
            readOlderTrees();
        }
        count = number();
    }

    private void readOlderTrees() {
        for (int left = size("number of older trees", MOST_NOTES); left > 0; left--) {
            olderTrees.add(new OlderTree(number(), fixed(HASH_BYTES), path()));
        }
    }

    boolean isOfALedger() {
        return kind == BundleForm.OF_A_LEDGER;
    }

    SignedCheckpoint checkpoint() {
        return checkpoint;
    }

    List<SignedNote> successions() {
        return successions;
    }

    List<OlderTree> olderTrees() {
        return olderTrees;
    }

    /** Blocks or events that the bundle says it has. */
    long count() {
        return count;
    }

    FiledBlock block(long height, long firstPosition) {
        byte[] header = sized("header", LARGEST_HEADER);
        int records = size("number of records", Integer.MAX_VALUE);
        List<FiledRecord> filed = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            filed.add(new FiledRecord(null, sized("record", LARGEST_RECORD)));
        }
        return new FiledBlock(height, firstPosition, header, filed);
    }

    ProvedEvent event() {
        return new ProvedEvent(number(), sized("record", LARGEST_RECORD), path());
    }

    void end() {
        require(BundleForm.END, "The bundle does not end where it should");
        if (read(in::read) >= 0) {
            throw new FormatException("Something follows the end of the bundle");
        }
    }

    private List<byte[]> path() {
        int length = read(in::readUnsignedByte);
        if (length > LONGEST_PATH) {
            throw new FormatException("A proof in the bundle has more hashes than a tree is high");
        }
        List<byte[]> path = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            path.add(fixed(HASH_BYTES));
        }
        return path;
    }

    private long number() {
        long number = read(in::readLong);
        if (number < 0) {
            throw new FormatException("A number in the bundle is too large");
        }
        return number;
    }

    private String text() {
        byte[] bytes = sized("note", LARGEST_NOTE);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FormatException("A note in the bundle is not UTF-8", e);
        }
    }

    private byte[] sized(String what, int atMost) {
        return fixed(size("length of a " + what, atMost));
    }

    private int size(String what, int atMost) {
        int size = read(in::readInt);
        if (size < 0 || size > atMost) {
            throw new FormatException("The " + what + " in the bundle is too large");
        }
        return size;
    }

    // In pieces, so that a length that lies costs no memory.
    private byte[] fixed(int length) {
        byte[] bytes = new byte[Math.min(length, PIECE)];
        int have = 0;
        while (have < length) {
            if (have == bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(length, 2 * bytes.length));
            }
            byte[] into = bytes;
            int at = have;
            int some = read(() -> in.read(into, at, into.length - at));
            if (some < 0) {
                throw tooEarly();
            }
            have += some;
        }
        return bytes;
    }

    private void require(byte[] expected, String otherwise) {
        byte[] found = new byte[expected.length];
        int have = read(() -> in.readNBytes(found, 0, found.length));
        if (have < expected.length || !Arrays.equals(found, expected)) {
            throw new FormatException(otherwise);
        }
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.now();
        } catch (EOFException e) {
            throw tooEarly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormatException tooEarly() {
        return new FormatException("The bundle ends too early");
    }

    @FunctionalInterface
    private interface Reading<T> {
        T now() throws IOException;
    }
}
