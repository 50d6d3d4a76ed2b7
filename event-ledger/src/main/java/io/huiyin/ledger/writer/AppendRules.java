package io.huiyin.ledger.writer;

import io.huiyin.ledger.LedgerException;
import io.huiyin.ledger.LedgerLimits;
import io.huiyin.storage.BlockStore;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** What an append must be like before it may wait for a block. */
final class AppendRules {

    private final BlockStore blocks;
    private final StreamHeads heads;
    private final LedgerLimits limits;

    AppendRules(BlockStore blocks, StreamHeads heads, LedgerLimits limits) {
        this.blocks = blocks;
        this.heads = heads;
        this.limits = limits;
    }

    /** Refuses an append that is too large, repeats a stored event, or would leave a hole in a stream. */
    void check(PendingAppend append) {
        if (append.bytes() > limits.bytesPerAppend()) {
            throw new LedgerException("An append of " + append.bytes() + " bytes is too large; at most "
                    + limits.bytesPerAppend() + " are stored at once");
        }
        Map<String, Long> next = new HashMap<>();
        for (PreparedEvent event : append.events()) {
            Long expected = next.put(event.stream(), event.sequence() + 1);
            if (expected == null) {
                requireContinues(event);
            } else if (expected != event.sequence()) {
                throw hole(event);
            }
        }
    }

    /** What a caller hears whose event met a stored one. */
    static RuntimeException conflict(PreparedEvent event) {
        String sentence = "Stream " + event.stream() + " has an event " + event.sequence() + " already";
        return event.sequence() == 0
                ? new AggregateStreamCreationException(sentence)
                : new ConcurrencyException(sentence);
    }

    private void requireContinues(PreparedEvent first) {
        long known = heads.of(first.stream());
        if (known >= first.sequence()) {
            throw conflict(first);
        }
        // A hole could never be mended, and every later reader would stumble over it.
        if (first.sequence() > 0 && known < first.sequence() - 1 && !isStored(first.stream(), first.sequence() - 1)) {
            throw hole(first);
        }
    }

    private boolean isStored(String stream, long sequence) {
        return !blocks.readStream(stream, sequence, 1).isEmpty();
    }

    private static LedgerException hole(PreparedEvent event) {
        return new LedgerException("Event " + event.sequence() + " of stream " + event.stream()
                + " does not follow the one before it and would leave a hole");
    }
}
