package io.huiyin.verifier.verify;

import static io.huiyin.verifier.fixture.SmallLedger.event;
import static io.huiyin.verifier.fixture.SmallLedger.naming;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.verifier.chain.FiledBlock;
import io.huiyin.verifier.checkpoint.SigningKey;
import io.huiyin.verifier.checkpoint.TrustedKeys;
import io.huiyin.verifier.fixture.SmallLedger;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.FormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A verification that is interrupted after a batch of blocks and gone on with finds what one without a break finds. */
class BookmarkTest {

    private static final int BLOCKS = 200;

    private final SmallLedger ledger = SmallLedger.of(AlgorithmSuite.SHA256_ED25519, BLOCKS);
    private final List<FiledBlock> blocks = new ArrayList<>();
    private final List<Long> read = new ArrayList<>();

    @Test
    void it_goes_on_behind_the_blocks_it_has_passed_and_ends_as_if_nothing_had_come_between() throws IOException {
        SigningKey next = ledger.anotherKey();
        ledger.write(naming(ledger.key(), next, 0, ledger.key()));
        SmallLedger whole = more(ledger, 100);
        blocks.addAll(whole.blocks());
        VerificationReport unbroken = verify(null, Integer.MAX_VALUE, new ArrayList<>());

        for (int batches : new int[] {1, 3, 7, 9}) {
            List<byte[]> bookmarks = new ArrayList<>();
            assertThatExceptionOfType(Interrupted.class).isThrownBy(() -> verify(null, batches, bookmarks));
            read.clear();
            byte[] last = bookmarks.get(bookmarks.size() - 1);

            assertThat(verify(last, Integer.MAX_VALUE, new ArrayList<>())).isEqualTo(unbroken);
            assertThat(read).as("after %d batches", batches).allMatch(height -> height >= 32L * batches);
        }
    }

    @Test
    void a_hole_in_a_stream_that_began_before_the_break_is_found_after_it() throws IOException {
        ledger.write(event("long", BLOCKS + 1L, "after a hole"));
        blocks.addAll(ledger.blocks());
        List<byte[]> bookmarks = new ArrayList<>();
        assertThatExceptionOfType(Interrupted.class).isThrownBy(() -> verify(null, 5, bookmarks));

        Problem problem = verify(bookmarks.get(4), Integer.MAX_VALUE, bookmarks).problem();

        assertThat(problem.kind()).hasToString("SEQUENCE_HOLE");
        assertThat(problem.height()).isEqualTo(BLOCKS + 1);
    }

    @Test
    void another_block_at_the_bookmark_and_a_ledger_cut_off_before_it_are_found() throws IOException {
        blocks.addAll(ledger.blocks());
        List<byte[]> bookmarks = new ArrayList<>();
        assertThatExceptionOfType(Interrupted.class).isThrownBy(() -> verify(null, 3, bookmarks));
        SmallLedger other = SmallLedger.of(AlgorithmSuite.SHA256_ED25519, BLOCKS, 7);
        FiledBlock there = blocks.set(96, other.blocks().get(96));

        assertThat(verify(bookmarks.get(2), Integer.MAX_VALUE, bookmarks)
                        .problem()
                        .kind())
                .hasToString("REWRITTEN");
        blocks.set(96, there);
        blocks.subList(50, blocks.size()).clear();
        assertThat(verify(bookmarks.get(2), Integer.MAX_VALUE, bookmarks)
                        .problem()
                        .kind())
                .hasToString("BLOCK_MISSING");
    }

    @Test
    void a_damaged_bookmark_is_none() {
        blocks.addAll(ledger.blocks());
        List<byte[]> bookmarks = new ArrayList<>();
        assertThatExceptionOfType(Interrupted.class).isThrownBy(() -> verify(null, 1, bookmarks));
        byte[] whole = bookmarks.get(0);

        for (int length = 0; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(FormatException.class)
                    .isThrownBy(() -> Bookmark.read(new ByteArrayInputStream(cut)));
        }
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Bookmark.read(new ByteArrayInputStream(Arrays.copyOf(whole, whole.length + 1))));
    }

    private static SmallLedger more(SmallLedger small, int count) {
        for (int i = 0; i < count; i++) {
            small.write(event("long", BLOCKS + i, "entry"), event("more-" + i, 0, "single"));
        }
        return small;
    }

    private VerificationReport verify(byte @Nullable [] bookmark, int batches, List<byte[]> bookmarks)
            throws IOException {
        Bookmark from = bookmark == null ? null : Bookmark.read(new ByteArrayInputStream(bookmark));
        TrustedKeys keys = new TrustedKeys(List.of(ledger.key().verifier()));
        return Verification.resumable(
                new Listed(), from, List.of(ledger.signed(150)), keys, new Interrupting(batches, bookmarks));
    }

    /** Blocks in memory; remembers which were read. */
    private final class Listed implements BlockSource {

        @Override
        public long headHeight() {
            return blocks.size() - 1L;
        }

        @Override
        public List<FiledBlock> read(long fromHeight, int maxBlocks) {
            read.add(fromHeight);
            int from = (int) Math.min(fromHeight, blocks.size());
            return blocks.subList(from, Math.min(from + maxBlocks, blocks.size()));
        }

        @Override
        public boolean holdsBefore(long position, String stream, long sequence) {
            throw new UnsupportedOperationException("An index proves nothing");
        }
    }

    /** Somebody presses Ctrl+C after some batches. */
    private static final class Interrupting implements ProgressListener {
        private final int batches;
        private final List<byte[]> bookmarks;
        private int passed;

        Interrupting(int batches, List<byte[]> bookmarks) {
            this.batches = batches;
            this.bookmarks = bookmarks;
        }

        @Override
        public void passed(Bookmark bookmark) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                bookmark.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            bookmarks.add(bytes.toByteArray());
        }

        @Override
        public void checked(long checkedBlocks, long ofBlocks, long events) {
            if (++passed == batches) {
                throw new Interrupted();
            }
        }
    }

    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
