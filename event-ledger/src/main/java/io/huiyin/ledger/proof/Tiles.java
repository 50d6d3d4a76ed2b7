package io.huiyin.ledger.proof;

import io.huiyin.verifier.format.TreeHasher;
import io.huiyin.verifier.tree.Subtrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The hashes of a tree: level 0 has the leaves, and each level above the roots of the whole tiles of the one below, 256
 * hashes to a tile. So every subtree is read from one tile. Nothing is synced: what a crash leaves is made whole at the
 * next opening, and {@link LedgerProofs} checks everything it makes of it. Not thread-safe.
 */
final class Tiles implements Subtrees, AutoCloseable {

    static final int WIDTH = 256;
    private static final int LEVELS = 8;
    private static final int BITS = 8;

    private final List<TileLevel> levels;
    private final TreeHasher hasher;

    private Tiles(List<TileLevel> levels, TreeHasher hasher) {
        this.levels = levels;
        this.hasher = hasher;
    }

    static Tiles open(Path directory, TreeHasher hasher) {
        try {
            Files.createDirectories(directory);
            List<TileLevel> levels = new ArrayList<>();
            for (int level = 0; level < LEVELS; level++) {
                levels.add(TileLevel.open(directory.resolve("level-" + level)));
            }
            Tiles tiles = new Tiles(levels, hasher);
            tiles.raise();
            return tiles;
        } catch (IOException e) {
            throw new UncheckedIOException("The tiles in " + directory + " cannot be opened", e);
        }
    }

    /** Number of leaves. */
    long size() {
        return levels.get(0).count();
    }

    void append(List<byte[]> leaves) {
        try {
            levels.get(0).append(leaves);
            raise();
        } catch (IOException e) {
            throw new UncheckedIOException("The tiles cannot be written", e);
        }
    }

    /** Forgets all but the first leaves. */
    void cut(long size) {
        try {
            long left = size;
            for (TileLevel level : levels) {
                level.cut(left);
                left /= WIDTH;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The tiles cannot be cut", e);
        }
    }

    @Override
    public byte[] root(int level, long index) {
        TileLevel from = levels.get(level / BITS);
        int within = level % BITS;
        try {
            return fold(from.read(index << within, 1 << within));
        } catch (IOException e) {
            throw new UncheckedIOException("The tiles cannot be read", e);
        }
    }

    @Override
    public void close() {
        for (TileLevel level : levels) {
            try {
                level.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The tiles cannot be closed", e);
            }
        }
    }

    /** Makes every level above have one hash for each whole tile below, neither more nor less. */
    private void raise() throws IOException {
        for (int level = 0; level + 1 < LEVELS; level++) {
            TileLevel below = levels.get(level);
            TileLevel above = levels.get(level + 1);
            long whole = below.count() / WIDTH;
            above.cut(whole);
            for (long tile = above.count(); tile < whole; tile++) {
                above.append(List.of(fold(below.read(tile * WIDTH, WIDTH))));
            }
        }
    }

    private byte[] fold(List<byte[]> hashes) {
        List<byte[]> row = hashes;
        while (row.size() > 1) {
            List<byte[]> next = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                next.add(hasher.node(row.get(i), row.get(i + 1)));
            }
            row = next;
        }
        return row.get(0);
    }
}
