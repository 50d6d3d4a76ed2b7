package io.huiyin.ledger.reader;

import static io.huiyin.ledger.fixture.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.ledger.fixture.MemoryBlockStore;
import io.huiyin.ledger.fixture.Notes;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.verifier.chain.ProblemKind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckedBlocksTest {

    private final MemoryBlockStore blocks = new MemoryBlockStore();
    private final CheckedBlocks checked = new CheckedBlocks(blocks);

    @BeforeEach
    void write_ten_blocks() {
        LedgerEventStore ledger = Notes.open(blocks);
        for (int i = 0; i < 10; i++) {
            ledger.publish(List.of(noted("long", i, "entry " + i)));
        }
        ledger.close();
    }

    @Test
    void sound_blocks_are_read_from_anywhere_with_their_hashes() {
        List<CheckedBlock> all = checked.read(0, 100);
        List<CheckedBlock> some = checked.read(4, 3);

        assertThat(all).hasSize(11).allMatch(block -> block.problem() == null);
        assertThat(some).extracting(CheckedBlock::hash).containsExactly(hash(all, 4), hash(all, 5), hash(all, 6));
        assertThat(some.get(0).header().height()).isEqualTo(4);
        assertThat(checked.read(11, 5)).isEmpty();
    }

    @Test
    void a_changed_event_is_handed_out_with_what_is_wrong_and_the_next_block_is_well() {
        Block sound = blocks.read(5, 1).get(0);
        blocks.put(new Block(
                5, sound.firstPosition(), sound.header(), List.of(new BlockRecord("long@4", new byte[] {1, 2}))));

        assertThat(checked.read(4, 3))
                .extracting(CheckedBlock::problem)
                .containsExactly(null, ProblemKind.RECORD_CHANGED, null);
    }

    @Test
    void a_block_whose_header_cannot_be_read_says_so_and_so_does_the_one_that_hangs_on_it() {
        Block sound = blocks.read(5, 1).get(0);
        blocks.put(new Block(5, sound.firstPosition(), new byte[] {1}, sound.records()));

        List<CheckedBlock> read = checked.read(5, 2);

        assertThat(read)
                .extracting(CheckedBlock::problem)
                .containsExactly(ProblemKind.HEADER_UNREADABLE, ProblemKind.CHAIN_BROKEN);
        assertThat(read.get(0).header()).isNull();
        assertThat(checked.read(6, 1).get(0).problem()).isEqualTo(ProblemKind.CHAIN_BROKEN);
    }

    @Test
    void reading_stops_before_a_missing_block() {
        blocks.remove(5);

        assertThat(checked.read(3, 10)).hasSize(2);
        assertThat(checked.read(6, 10).get(0).problem()).isEqualTo(ProblemKind.CHAIN_BROKEN);
    }

    private static String hash(List<CheckedBlock> blocks, int height) {
        return blocks.get(height).hash();
    }
}
