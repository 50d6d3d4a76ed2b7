package io.huiyin.ledger.proof;

import static io.huiyin.verifier.format.AlgorithmSuite.HASH_BYTES;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One level of tiles: hashes one after the other in a file, 256 of them a tile. */
final class TileLevel implements AutoCloseable {

    // Not a channel: that would be closed under everybody's hands when one thread is interrupted.
    private final RandomAccessFile file;
    private long count;

    private TileLevel(RandomAccessFile file, long count) {
        this.file = file;
        this.count = count;
    }

    /** Opens a level; half a hash that a crash has left at its end is taken away. */
    static TileLevel open(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        long count = file.length() / HASH_BYTES;
        file.setLength(count * HASH_BYTES);
        return new TileLevel(file, count);
    }

    /** How many hashes there are. */
    long count() {
        return count;
    }

    void append(List<byte[]> hashes) throws IOException {
        byte[] bytes = new byte[hashes.size() * HASH_BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, bytes, i * HASH_BYTES, HASH_BYTES);
        }
        file.seek(count * HASH_BYTES);
        file.write(bytes);
        count += hashes.size();
    }

    /** Forgets all but the first hashes. */
    void cut(long newCount) throws IOException {
        if (newCount < count) {
            file.setLength(newCount * HASH_BYTES);
            count = newCount;
        }
    }

    /**
     * Some hashes in their order.
     *
     * @throws IOException if there are not so many
     */
    List<byte[]> read(long from, int howMany) throws IOException {
        byte[] bytes = new byte[howMany * HASH_BYTES];
        file.seek(from * HASH_BYTES);
        file.readFully(bytes);
        List<byte[]> hashes = new ArrayList<>(howMany);
        for (int i = 0; i < howMany; i++) {
            hashes.add(Arrays.copyOfRange(bytes, i * HASH_BYTES, (i + 1) * HASH_BYTES));
        }
        return hashes;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
