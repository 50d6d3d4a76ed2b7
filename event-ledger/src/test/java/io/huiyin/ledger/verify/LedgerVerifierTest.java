package io.huiyin.ledger.verify;

import static io.huiyin.ledger.fixture.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.ledger.fixture.MemoryBlockStore;
import io.huiyin.ledger.fixture.Notes;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.verifier.chain.ProblemKind;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.BlockHeader;
import io.huiyin.verifier.format.EventRecord;
import io.huiyin.verifier.format.Frontier;
import io.huiyin.verifier.format.TreeHasher;
import io.huiyin.verifier.verify.Problem;
import io.huiyin.verifier.verify.ProgressListener;
import io.huiyin.verifier.verify.VerificationReport;
import io.huiyin.verifier.verify.VerifiedPoint;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerVerifierTest {

    private static final int BLOCKS = 100;

    private final MemoryBlockStore blocks = new MemoryBlockStore();

    /** Blocks 1 to 100 hold two events each: one of a long stream, one of a stream of its own. */
    @BeforeEach
    void write_a_ledger() {
        LedgerEventStore ledger = Notes.open(blocks);
        for (int i = 0; i < BLOCKS; i++) {
            ledger.publish(List.of(noted("long", i, "entry " + i), noted("note-" + i, 0, "single")));
        }
        ledger.close();
    }

    @Test
    void a_sound_ledger_is_reported_with_its_figures_and_progress() {
        List<Long> progress = new ArrayList<>();
        VerificationReport report = LedgerVerifier.verify(blocks, (checked, ofBlocks, events) -> {
            assertThat(ofBlocks).isEqualTo(BLOCKS + 1);
            progress.add(checked);
        });

        assertThat(report.sound()).isTrue();
        assertThat(report.blocks()).isEqualTo(BLOCKS + 1);
        assertThat(report.events()).isEqualTo(2 * BLOCKS);
        assertThat(report.ledgerId()).isEqualTo(ledgerId());
        assertThat(report.rootHash()).isEqualTo(rootOfAllRecords());
        assertThat(progress).isSorted().last().isEqualTo(BLOCKS + 1L);
    }

    @Test
    void a_store_without_blocks_lacks_block_0() {
        VerificationReport report = LedgerVerifier.verify(new MemoryBlockStore(), ProgressListener.SILENT);

        assertThat(report.sound()).isFalse();
        assertThat(report.problem().kind()).isEqualTo(ProblemKind.BLOCK_MISSING);
        assertThat(report.problem().height()).isZero();
    }

    @Test
    void a_bit_flipped_anywhere_in_a_record_is_found_in_its_block() {
        BlockRecord record = block(40).records().get(1);
        for (int i = 0; i < record.bytes().length; i++) {
            byte[] changed = record.bytes().clone();
            changed[i] ^= 4;
            withChanged(40, block -> withRecord(block, 1, new BlockRecord(record.streamKey(), changed)));
            assertProblem(40, ProblemKind.RECORD_CHANGED);
        }
    }

    @Test
    void a_bit_flipped_anywhere_in_a_header_is_found_in_its_block() {
        Block original = block(40);
        for (int i = 0; i < original.header().length; i++) {
            byte[] changed = original.header().clone();
            changed[i] ^= 4;
            withChanged(40, block -> withHeader(block, changed));
            VerificationReport report = verify();
            assertThat(report.problem()).as("byte %d", i).isNotNull();
            assertThat(report.problem().height()).as("byte %d", i).isEqualTo(40);
            assertThat(report.blocks()).isBetween(40L, 41L);
        }
    }

    @Test
    void changed_headers_are_told_apart() {
        BlockHeader header = BlockHeader.decode(block(40).header());
        assertHeaderProblem(
                rewritten(header, header.height() + 1, header.firstPosition(), header.frontier()),
                40,
                ProblemKind.WRONG_HEIGHT);
        assertHeaderProblem(
                rewritten(header, header.height(), header.firstPosition() + 1, header.frontier()),
                40,
                ProblemKind.WRONG_POSITION);
        List<byte[]> hashes = new ArrayList<>(header.frontier().hashes());
        hashes.set(0, new byte[32]);
        assertHeaderProblem(
                rewritten(
                        header,
                        header.height(),
                        header.firstPosition(),
                        new Frontier(header.frontier().size(), hashes)),
                40,
                ProblemKind.WRONG_FRONTIER);
        BlockHeader otherTime = new BlockHeader(
                header.suite(),
                header.ledgerId(),
                header.height(),
                header.previousHash(),
                header.firstPosition(),
                header.recordCount(),
                header.writtenAt().plusSeconds(1),
                header.writer(),
                header.nonce(),
                header.frontier(),
                header.extensions());
        assertHeaderProblem(otherTime, 40, ProblemKind.HEADER_CHANGED);
        BlockHeader otherPrevious = new BlockHeader(
                header.suite(),
                header.ledgerId(),
                header.height(),
                new byte[32],
                header.firstPosition(),
                header.recordCount(),
                header.writtenAt(),
                header.writer(),
                header.nonce(),
                header.frontier(),
                header.extensions());
        assertHeaderProblem(otherPrevious, 40, ProblemKind.CHAIN_BROKEN);
        withChanged(40, block -> withHeader(block, new byte[] {1, 2, 3}));
        assertProblem(40, ProblemKind.HEADER_UNREADABLE);
    }

    @Test
    void a_missing_block_is_named() {
        blocks.remove(40);
        assertProblem(40, ProblemKind.BLOCK_MISSING);
    }

    @Test
    void swapped_blocks_are_found_at_the_first_of_them() {
        Block first = block(40);
        Block second = block(60);
        blocks.put(new Block(40, second.firstPosition(), second.header(), second.records()));
        blocks.put(new Block(60, first.firstPosition(), first.header(), first.records()));
        assertProblem(40, ProblemKind.WRONG_HEIGHT);
    }

    @Test
    void a_missing_or_added_record_is_found() {
        withChanged(
                40,
                block -> new Block(
                        block.height(),
                        block.firstPosition(),
                        block.header(),
                        block.records().subList(0, 1)));
        assertProblem(40, ProblemKind.WRONG_RECORD_COUNT);
    }

    @Test
    void a_block_filed_at_another_position_is_found() {
        withChanged(40, block -> new Block(block.height(), block.firstPosition() + 1, block.header(), block.records()));
        assertProblem(40, ProblemKind.WRONG_POSITION);
    }

    @Test
    void a_record_filed_under_another_key_is_found_and_its_position_named() {
        withChanged(
                40,
                block -> withRecord(
                        block,
                        1,
                        new BlockRecord("note-7@9", block.records().get(1).bytes())));
        assertProblem(40, ProblemKind.WRONG_STREAM_KEY);
        assertThat(verify().problem().position()).isEqualTo(79);
    }

    @Test
    void a_block_of_another_ledger_is_found() {
        MemoryBlockStore others = new MemoryBlockStore();
        LedgerEventStore other = LedgerEventStore.open(Notes.settings(others, "node-2"));
        other.publish(List.of(noted("long", 0, "entry 0"), noted("note-0", 0, "single")));
        other.close();
        blocks.put(others.all().get(1));
        assertProblem(1, ProblemKind.OTHER_LEDGER);
    }

    @Test
    void a_stream_with_a_hole_or_a_repeat_is_found_even_when_every_hash_is_right() {
        Forger forger = new Forger();
        forger.add(event("a", 0));
        forger.add(event("a", 1));
        forger.add(event("a", 3));
        assertForged(forger, 3, ProblemKind.SEQUENCE_HOLE);

        Forger repeating = new Forger();
        repeating.add(event("a", 0));
        repeating.add(event("b", 0));
        repeating.add(event("a", 0));
        assertForged(repeating, 3, ProblemKind.SEQUENCE_REPEATED);

        Forger unreadable = new Forger();
        unreadable.add(new BlockRecord("a@0", new byte[] {7}));
        assertForged(unreadable, 1, ProblemKind.RECORD_UNREADABLE);
    }

    @Test
    void what_is_new_is_verified_from_where_it_ended_last() {
        VerifiedPoint before = verify().end();
        LedgerEventStore ledger = Notes.open(blocks);
        ledger.publish(List.of(noted("long", BLOCKS, "more"), noted("note-new", 0, "single")));
        ledger.publish(List.of(noted("note-new", 1, "again"), noted("note-7", 1, "late")));
        ledger.close();
        List<Long> progress = new ArrayList<>();

        VerificationReport report =
                LedgerVerifier.verifyNewer(blocks, before, (checked, ofBlocks, events) -> progress.add(checked));

        assertThat(report).isEqualTo(verify());
        assertThat(report.sound()).isTrue();
        assertThat(progress).containsExactly(BLOCKS + 3L);
        assertThat(LedgerVerifier.verifyNewer(blocks, report.end(), ProgressListener.SILENT))
                .isEqualTo(report);
    }

    @Test
    void a_change_in_what_is_new_is_found_and_one_before_it_is_left_to_the_whole() {
        VerifiedPoint before = new VerifiedPoint(50, hash(50));
        withChanged(60, block -> withRecord(block, 0, new BlockRecord("long@59", new byte[] {1})));
        assertThat(LedgerVerifier.verifyNewer(blocks, before, ProgressListener.SILENT)
                        .problem()
                        .height())
                .isEqualTo(60);

        blocks.remove(60);
        assertThat(LedgerVerifier.verifyNewer(blocks, before, ProgressListener.SILENT)
                        .problem()
                        .kind())
                .isEqualTo(ProblemKind.BLOCK_MISSING);
    }

    @Test
    void a_ledger_written_anew_is_found_by_the_block_that_stood_there_before() {
        VerifiedPoint before = new VerifiedPoint(60, "00".repeat(32));

        for (VerificationReport report : List.of(
                LedgerVerifier.verifyNewer(blocks, before, ProgressListener.SILENT),
                LedgerVerifier.verifyWhole(blocks, before, ProgressListener.SILENT))) {
            assertThat(report.problem().kind()).isEqualTo(ProblemKind.REWRITTEN);
            assertThat(report.problem().height()).isEqualTo(60);
        }
    }

    @Test
    void a_ledger_that_was_cut_off_at_its_end_is_found() {
        VerifiedPoint before = verify().end();
        blocks.remove(BLOCKS);
        assertThat(verify().sound()).isTrue();

        for (VerificationReport report : List.of(
                LedgerVerifier.verifyNewer(blocks, before, ProgressListener.SILENT),
                LedgerVerifier.verifyWhole(blocks, before, ProgressListener.SILENT))) {
            assertThat(report.problem().kind()).isEqualTo(ProblemKind.BLOCK_MISSING);
            assertThat(report.problem().height()).isEqualTo(BLOCKS);
        }
    }

    @Test
    void a_hole_in_what_is_new_is_found_though_the_events_before_were_not_read() {
        Forger forger = new Forger();
        forger.add(event("a", 0));
        forger.add(event("a", 1));
        VerifiedPoint before =
                LedgerVerifier.verify(forger.blocks, ProgressListener.SILENT).end();
        forger.add(event("a", 2));
        assertThat(LedgerVerifier.verifyNewer(forger.blocks, before, ProgressListener.SILENT)
                        .sound())
                .isTrue();
        forger.add(event("b", 1));

        Problem problem = LedgerVerifier.verifyNewer(forger.blocks, before, ProgressListener.SILENT)
                .problem();

        assertThat(problem.kind()).isEqualTo(ProblemKind.SEQUENCE_HOLE);
        assertThat(problem.height()).isEqualTo(4);
    }

    @Test
    void a_listener_that_has_enough_ends_the_verification() {
        assertThatThrownBy(() -> LedgerVerifier.verify(blocks, (checked, ofBlocks, events) -> {
                    throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class);
    }

    private void assertHeaderProblem(BlockHeader header, long height, ProblemKind kind) {
        Block original = block(40);
        withChanged(40, block -> withHeader(block, header.encode()));
        assertProblem(height, kind);
        blocks.put(original);
    }

    private static BlockHeader rewritten(BlockHeader header, long height, long firstPosition, Frontier frontier) {
        return new BlockHeader(
                header.suite(),
                header.ledgerId(),
                height,
                header.previousHash(),
                firstPosition,
                header.recordCount(),
                header.writtenAt(),
                header.writer(),
                header.nonce(),
                frontier,
                header.extensions());
    }

    private VerificationReport verify() {
        return LedgerVerifier.verify(blocks, ProgressListener.SILENT);
    }

    private void assertProblem(long height, ProblemKind kind) {
        Problem problem = verify().problem();
        assertThat(problem).isNotNull();
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.height()).isEqualTo(height);
        assertThat(problem.sentence()).contains("lock " + height);
        assertThat(problem.chinese()).startsWith("第 " + height + " 号区块").endsWith(kind.chinese() + "。");
    }

    private static void assertForged(Forger forger, long height, ProblemKind kind) {
        Problem problem =
                LedgerVerifier.verify(forger.blocks, ProgressListener.SILENT).problem();
        assertThat(problem).isNotNull();
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.height()).isEqualTo(height);
    }

    private void withChanged(long height, UnaryOperator<Block> change) {
        blocks.put(change.apply(block(height)));
    }

    private Block block(long height) {
        return blocks.read(height, 1).get(0);
    }

    private static Block withRecord(Block block, int index, BlockRecord record) {
        List<BlockRecord> records = new ArrayList<>(block.records());
        records.set(index, record);
        return new Block(block.height(), block.firstPosition(), block.header(), records);
    }

    private static Block withHeader(Block block, byte[] header) {
        return new Block(block.height(), block.firstPosition(), header, block.records());
    }

    private static BlockRecord event(String stream, long sequence) {
        EventRecord event = new EventRecord(
                stream + sequence,
                "Noted",
                "1",
                "Note",
                stream,
                sequence,
                Notes.NOON,
                new byte[] {'{', '}'},
                new byte[] {'{', '}'});
        return new BlockRecord(event.streamKey(), event.encode());
    }

    private String hash(long height) {
        return HexFormat.of()
                .formatHex(new TreeHasher(AlgorithmSuite.SHA256_ED25519)
                        .block(block(height).header()));
    }

    private String ledgerId() {
        return hash(0);
    }

    private String rootOfAllRecords() {
        TreeHasher hasher = new TreeHasher(AlgorithmSuite.SHA256_ED25519);
        List<byte[]> leaves = blocks.all().stream()
                .flatMap(block -> block.records().stream())
                .map(record -> hasher.leaf(record.bytes()))
                .toList();
        return HexFormat.of().formatHex(Frontier.EMPTY.with(leaves, hasher).root(hasher));
    }

    /** Writes blocks whose hashes are all right, whatever they hold. */
    private static final class Forger {
        private final MemoryBlockStore blocks = new MemoryBlockStore();
        private final TreeHasher hasher = new TreeHasher(AlgorithmSuite.SHA256_ED25519);
        private byte[] ledgerId = new byte[32];
        private byte[] previous = new byte[32];
        private Frontier frontier = Frontier.EMPTY;
        private long height;

        Forger() {
            put(List.of());
            ledgerId = previous;
        }

        void add(BlockRecord record) {
            put(List.of(record));
        }

        private void put(List<BlockRecord> records) {
            long first = frontier.size();
            frontier = frontier.with(
                    records.stream().map(record -> hasher.leaf(record.bytes())).toList(), hasher);
            byte[] header = new BlockHeader(
                            AlgorithmSuite.SHA256_ED25519,
                            ledgerId,
                            height,
                            previous,
                            first,
                            records.size(),
                            Notes.NOON,
                            "forger",
                            new byte[16],
                            frontier,
                            new byte[0])
                    .encode();
            blocks.put(new Block(height++, first, header, records));
            previous = hasher.block(header);
        }
    }
}
