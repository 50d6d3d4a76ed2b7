package io.huiyin.server.checkpoint;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.storage.BlockStore;
import io.huiyin.verifier.checkpoint.LedgerKeys;
import io.huiyin.verifier.format.EventRecord;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for acts that the law asks for, whoever performs one is to have a proof of it at once, and for a new key, of which
 * everybody is to hear at once. Not thread-safe.
 */
final class StatutoryActs {

    private static final Set<String> ACTS = Set.of("AuthorityReportSubmitted", "ComplaintReplied", LedgerKeys.EVENT);
    private static final int BLOCKS_AT_ONCE = 32;

    private final BlockStore blocks;
    private final JsonMapper json = JsonMapper.builder().build();
    private long nextHeight;

    /** Looks at what comes after a block. */
    StatutoryActs(BlockStore blocks, long afterHeight) {
        this.blocks = blocks;
        this.nextHeight = afterHeight + 1;
    }

    /** Whether there was one among what has come since the last look. Imported history does not count. */
    boolean since() {
        boolean found = false;
        for (List<Block> read = readOn(); !read.isEmpty(); read = readOn()) {
            for (Block block : read) {
                found |= block.records().stream().anyMatch(this::isOne);
                nextHeight = block.height() + 1;
            }
        }
        return found;
    }

    private List<Block> readOn() {
        return blocks.read(nextHeight, BLOCKS_AT_ONCE);
    }

    private boolean isOne(BlockRecord stored) {
        EventRecord event = EventRecord.decode(stored.bytes());
        return ACTS.contains(event.type())
                && !json.readTree(event.metaData())
                        .path(Envelope.ORIGIN)
                        .asString("")
                        .equals(Origin.IMPORT.name());
    }
}
