package io.huiyin.ledger.proof;

import io.huiyin.ledger.LedgerDamagedException;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.BlockHeader;
import io.huiyin.verifier.format.TreeHasher;
import io.huiyin.verifier.tree.ProofRules;
import io.huiyin.verifier.tree.TreeProofs;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proofs over the events of a ledger, from tiles in a directory of this process. Tiles that are missing, torn or of
 * another ledger are made anew from the blocks, and no proof leaves that was not checked. Thread-safe.
 */
public final class LedgerProofs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerProofs.class);
    private static final int BLOCKS_AT_ONCE = 32;

    private final BlockStore blocks;
    private final TreeHasher hasher;
    private final ProofRules rules;
    private final Tiles tiles;
    private final TreeProofs proofs;
    private long nextHeight;

    private LedgerProofs(BlockStore blocks, AlgorithmSuite suite, Path directory) {
        this.blocks = blocks;
        this.hasher = new TreeHasher(suite);
        this.rules = new ProofRules(hasher);
        this.tiles = Tiles.open(directory, new TreeHasher(suite));
        this.proofs = new TreeProofs(tiles, new TreeHasher(suite));
    }

    /**
     * Opens the tiles, which may be missing.
     *
     * @param suite the ledger's algorithms
     * @param directory belongs to these tiles alone; made if there is none
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static LedgerProofs open(BlockStore blocks, AlgorithmSuite suite, Path directory) {
        LedgerProofs opened = new LedgerProofs(blocks, suite, directory);
        opened.findPlace();
        return opened;
    }

    /** How many events the tiles have. */
    public synchronized long size() {
        return tiles.size();
    }

    /**
     * Takes in what the ledger has come to hold.
     *
     * @throws LedgerDamagedException if a block commits to other events than those in it and before it
     */
    public synchronized void catchUp() {
        if (!readOn()) {
            rebuild();
        }
    }

    /**
     * Proof that the tree over the first events has a record at a position.
     *
     * @param size number of events, at most as many as the ledger has
     * @param root their root, as a checkpoint says it
     * @return the hashes beside its way to the root, the lowest first
     * @throws LedgerDamagedException if the ledger has another record there, or the tree another root
     */
    public synchronized List<byte[]> inclusion(long position, byte[] record, long size, byte[] root) {
        byte[] leaf = hasher.leaf(record);
        return proved(
                size, () -> proofs.inclusion(position, size), path -> rules.includes(leaf, position, size, path, root));
    }

    /**
     * Proof that an older tree is the beginning of a newer one.
     *
     * @throws LedgerDamagedException if it is not
     */
    public synchronized List<byte[]> consistency(long olderSize, byte[] olderRoot, long size, byte[] root) {
        return proved(
                size,
                () -> proofs.consistency(olderSize, size),
                path -> rules.isBeginning(olderSize, olderRoot, size, root, path));
    }

    @Override
    public synchronized void close() {
        tiles.close();
    }

    private List<byte[]> proved(long size, Supplier<List<byte[]>> proof, Check check) {
        if (tiles.size() < size) {
            catchUp();
        }
        List<byte[]> path = tried(size, proof, check);
        if (path == null) {
            LOG.warn("The tiles do not prove what they should; they are made anew from the blocks");
            rebuild();
            path = tried(size, proof, check);
        }
        if (path == null) {
            throw new LedgerDamagedException(
                    "The ledger cannot prove what was asked: it does not hold the events that are spoken of");
        }
        return path;
    }

    private @Nullable List<byte[]> tried(long size, Supplier<List<byte[]>> proof, Check check) {
        if (tiles.size() < size) {
            return null;
        }
        List<byte[]> path = proof.get();
        return check.holds(path) ? path : null;
    }

    private void rebuild() {
        tiles.cut(0);
        nextHeight = 0;
        if (!readOn()) {
            throw new LedgerDamagedException("A block commits to other events than those in it and before it");
        }
    }

    /** Whether the tiles have the root that the newest block commits to. */
    private boolean readOn() {
        Block last = null;
        List<Block> found = blocks.read(nextHeight, BLOCKS_AT_ONCE);
        while (!found.isEmpty()) {
            tiles.append(found.stream()
                    .flatMap(block -> block.records().stream())
                    .map(stored -> hasher.leaf(stored.bytes()))
                    .toList());
            last = found.get(found.size() - 1);
            nextHeight = last.height() + 1;
            found = blocks.read(nextHeight, BLOCKS_AT_ONCE);
        }
        return last == null || hasRootOf(last);
    }

    private boolean hasRootOf(Block block) {
        BlockHeader header = LedgerDamagedException.unlessSound(() -> BlockHeader.decode(block.header()));
        return header.frontier().size() == tiles.size()
                && Arrays.equals(header.frontier().root(hasher), proofs.root(tiles.size()));
    }

    /** The tiles may end within a block, beyond the ledger, or be another ledger's. */
    private void findPlace() {
        long size = tiles.size();
        if (size == 0) {
            return;
        }
        Block block = blocks.blockOf(size - 1).orElse(null);
        if (block == null) {
            tiles.cut(0);
            return;
        }
        boolean whole = block.nextPosition() == size;
        tiles.cut(whole ? size : block.firstPosition());
        nextHeight = whole ? block.height() + 1 : block.height();
        if (!isSound(whole, block)) {
            LOG.info("The tiles are not those of this ledger; they are made anew");
            tiles.cut(0);
            nextHeight = 0;
        }
    }

    // A ledger that is damaged can be opened and looked at; only its proofs cannot be had.
    private boolean isSound(boolean whole, Block block) {
        try {
            return whole ? hasRootOf(block) : readOn();
        } catch (LedgerDamagedException damaged) {
            LOG.warn("The tiles cannot be compared with the ledger: {}", damaged.getMessage());
            return false;
        }
    }

    @FunctionalInterface
    private interface Check {
        boolean holds(List<byte[]> path);
    }
}
