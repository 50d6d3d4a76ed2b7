package io.huiyin.query.trail;

import io.huiyin.api.trail.LedgerProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes block by block, every one checked against the one before it. */
final class BlockWalk implements Walk {

    /** Small at first, for most pages are filled soon. */
    private static final int FIRST_BATCH = 16;

    private static final int LARGEST_BATCH = 256;

    private final TrailLedger ledger;
    private final Span span;
    private final long lowest;
    private final long highest;
    private long height;
    private int batch = FIRST_BATCH;
    private int blocksRead;
    private @Nullable LedgerProblem problem;

    BlockWalk(TrailLedger ledger, Span span) {
        this.ledger = ledger;
        this.span = span;
        this.lowest = ledger.heightOf(span.first());
        this.highest = ledger.heightOf(span.end() - 1);
        this.height = span.onwards() ? lowest : highest;
    }

    @Override
    public boolean ended() {
        return height < lowest || height > highest;
    }

    @Override
    public List<StoredEvent> next() {
        List<LedgerBlock> blocks = Walk.inDirection(span, readOn());
        blocks.stream().map(LedgerBlock::problem).forEach(this::note);
        return blocks.stream()
                .flatMap(block -> Walk.inDirection(span, block.events()).stream())
                .filter(event -> span.includes(event.position()))
                .toList();
    }

    @Override
    public int blocksRead() {
        return blocksRead;
    }

    @Override
    public @Nullable LedgerProblem problem() {
        return problem;
    }

    private List<LedgerBlock> readOn() {
        long from = span.onwards() ? height : Math.max(lowest, height - batch + 1);
        long to = span.onwards() ? Math.min(highest, height + batch - 1) : height;
        int wanted = (int) (to - from + 1);
        height = span.onwards() ? to + 1 : from - 1;
        blocksRead += wanted;
        batch = Math.min(LARGEST_BATCH, batch * 2);
        return ledger.blocks(from, wanted);
    }

    private void note(@Nullable LedgerProblem found) {
        problem = problem == null ? found : problem;
    }
}
