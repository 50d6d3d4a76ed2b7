package io.huiyin.query.trail;

import io.huiyin.api.trail.LedgerProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes along one stream, whose events lie anywhere in the ledger. Reads no other event, and no block whole. */
final class StreamWalk implements Walk {

    private static final int BATCH = 256;

    private final TrailLedger ledger;
    private final String stream;
    private final Span span;
    private long sequence;
    private boolean ended;

    StreamWalk(TrailLedger ledger, String stream, Span span) {
        this.ledger = ledger;
        this.stream = stream;
        this.span = span;
        this.sequence = span.onwards() ? firstAtOrAfter(span.first()) : firstAtOrAfter(span.end()) - 1;
        this.ended = sequence < 0;
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public List<StoredEvent> next() {
        long from = span.onwards() ? sequence : Math.max(0, sequence - BATCH + 1);
        int wanted = (int) (span.onwards() ? BATCH : sequence - from + 1);
        List<StoredEvent> found = ledger.ofStream(stream, from, wanted);
        List<StoredEvent> within =
                found.stream().filter(event -> span.includes(event.position())).toList();
        sequence = span.onwards() ? from + wanted : from - 1;
        ended = sequence < 0 || within.size() < wanted;
        return Walk.inDirection(span, within);
    }

    @Override
    public int blocksRead() {
        return 0;
    }

    @Override
    public @Nullable LedgerProblem problem() {
        return null;
    }

    /** The first sequence number that stands at a position or after it, or after the stream's end. */
    private long firstAtOrAfter(long position) {
        long before = -1;
        long step = 1;
        while (standsBefore(before + step, position)) {
            before += step;
            step *= 2;
        }
        long after = before + step;
        while (after - before > 1) {
            long middle = before + (after - before) / 2;
            if (standsBefore(middle, position)) {
                before = middle;
            } else {
                after = middle;
            }
        }
        return after;
    }

    private boolean standsBefore(long number, long position) {
        return ledger.ofStream(stream, number, 1).stream().anyMatch(event -> event.position() < position);
    }
}
