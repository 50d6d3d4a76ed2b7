package io.huiyin.ledger.reader;

import io.huiyin.ledger.LedgerDamagedException;
import io.huiyin.ledger.LedgerException;
import io.huiyin.ledger.chain.Chain;
import io.huiyin.ledger.chain.FiledBlocks;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.PositionedRecord;
import io.huiyin.verifier.chain.ChainPoint;
import io.huiyin.verifier.chain.ChainRules;
import java.util.ArrayList;
import java.util.List;

/** Goes along the chain block by block from a position on, checking each. Read by one thread at a time. */
public final class BlockCursor {

    private static final int FIRST_BATCH = 8;
    private static final int LARGEST_BATCH = 256;

    private final BlockStore blocks;
    private final ChainRules rules;
    private final int bytesAtOnce;
    private final long from;
    private volatile ChainPoint point;
    private int batch = FIRST_BATCH;

    private BlockCursor(BlockStore blocks, ChainPoint point, long from, int bytesAtOnce) {
        this.blocks = blocks;
        this.rules = new ChainRules(point.suite());
        this.point = point;
        this.from = from;
        this.bytesAtOnce = bytesAtOnce;
    }

    /**
     * A cursor whose first event is the one at this position, once there is one.
     *
     * @throws LedgerException if the position lies beyond the ledger's end
     */
    public static BlockCursor at(BlockStore blocks, Chain chain, long position, int bytesAtOnce) {
        return new BlockCursor(blocks, pointBefore(blocks, chain, position), position, bytesAtOnce);
    }

    /** Whether the chain goes on past where this cursor stands. */
    public boolean isBehind(ChainPoint end) {
        return point.height() < end.height();
    }

    /**
     * The events of the next blocks, as far as they can be read by now.
     *
     * @throws LedgerDamagedException if a block does not continue the chain
     * @throws io.huiyin.storage.StorageException if the store cannot be read; the cursor stands where it stood
     */
    public List<PositionedRecord> next() {
        List<Block> found = blocks.read(point.height() + 1, batch);
        List<PositionedRecord> events = new ArrayList<>();
        for (Block block : found) {
            if (!takeOrStopBefore(block, events)) {
                break;
            }
        }
        sizeNextBatch(found);
        return events;
    }

    private static ChainPoint pointBefore(BlockStore blocks, Chain chain, long position) {
        if (position == 0) {
            return chain.genesis();
        }
        ChainPoint known = chain.head();
        ChainPoint head = known.nextPosition() < position ? LedgerDamagedException.unlessSound(chain::catchUp) : known;
        if (position > head.nextPosition()) {
            throw new LedgerException("Position " + (position - 1) + " lies beyond the end of this ledger, which is "
                    + (head.nextPosition() - 1));
        }
        return position == head.nextPosition() ? head : blockBefore(blocks, position);
    }

    private static ChainPoint blockBefore(BlockStore blocks, long position) {
        long height = blocks.blockOf(position)
                .orElseThrow(() -> new LedgerDamagedException("No block has position " + position))
                .height();
        Block before = blocks.read(height - 1, 1).stream()
                .findFirst()
                .orElseThrow(() -> new LedgerDamagedException("Block " + (height - 1) + " is missing"));
        return LedgerDamagedException.unlessSound(() -> ChainPoint.after(before.header()));
    }

    /** False if the block is damaged but there are events before it to hand out first. */
    private boolean takeOrStopBefore(Block block, List<PositionedRecord> events) {
        try {
            take(block, events);
            return true;
        } catch (LedgerDamagedException e) {
            if (events.isEmpty()) {
                throw e;
            }
            return false;
        }
    }

    private void take(Block block, List<PositionedRecord> events) {
        point = LedgerDamagedException.unlessSound(() -> rules.follow(point, FiledBlocks.of(block)));
        for (int i = 0; i < block.records().size(); i++) {
            long position = block.firstPosition() + i;
            if (position >= from) {
                events.add(new PositionedRecord(
                        position, block.height(), block.records().get(i)));
            }
        }
    }

    private void sizeNextBatch(List<Block> found) {
        if (found.isEmpty()) {
            return;
        }
        long bytes = 0;
        for (Block block : found) {
            for (BlockRecord stored : block.records()) {
                bytes += stored.bytes().length;
            }
        }
        long fitting = bytesAtOnce * (long) found.size() / Math.max(1, bytes);
        batch = (int) Math.max(1, Math.min(LARGEST_BATCH, fitting));
    }
}
