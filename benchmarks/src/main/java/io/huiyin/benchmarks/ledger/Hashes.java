package io.huiyin.benchmarks.ledger;

import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.BlockHeader;
import io.huiyin.verifier.format.Frontier;
import io.huiyin.verifier.format.TreeHasher;
import java.util.List;

/** What the hashes of blocks cost that stand in a ledger: leaves, frontier and the block's own, as its writer made them. */
final class Hashes {

    private static final int BLOCKS = 2_000;
    private static final int ROUNDS = 5;

    private final TreeHasher hasher = new TreeHasher(AlgorithmSuite.SHA256_ED25519);
    private final List<Block> blocks;

    private Hashes(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** Microseconds of one processor for an event, of the ledger's newest blocks; the last of some rounds. */
    static double microsOfAnEvent(BlockStore store) {
        long height = store.head().orElseThrow().height();
        Hashes hashes = new Hashes(store.read(Math.max(1, height - BLOCKS), BLOCKS));
        double micros = 0;
        for (int round = 0; round < ROUNDS; round++) {
            micros = hashes.measure();
        }
        return micros;
    }

    private double measure() {
        Frontier frontier = BlockHeader.decode(blocks.get(0).header()).frontier();
        long events = 0;
        double began = Processor.microsOfThisThread();
        for (Block block : blocks.subList(1, blocks.size())) {
            List<byte[]> leaves = block.records().stream()
                    .map(event -> hasher.leaf(event.bytes()))
                    .toList();
            frontier = frontier.with(leaves, hasher);
            hasher.block(block.header());
            events += leaves.size();
        }
        double micros = (Processor.microsOfThisThread() - began) / events;
        Block last = blocks.get(blocks.size() - 1);
        if (!frontier.sameAs(BlockHeader.decode(last.header()).frontier())) {
            throw new IllegalStateException("These are not the hashes of block " + last.height());
        }
        return micros;
    }
}
