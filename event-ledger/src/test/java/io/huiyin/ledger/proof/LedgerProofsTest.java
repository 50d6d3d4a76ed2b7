package io.huiyin.ledger.proof;

import static io.huiyin.ledger.fixture.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.ledger.LedgerDamagedException;
import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.ledger.fixture.MemoryBlockStore;
import io.huiyin.ledger.fixture.Notes;
import io.huiyin.storage.Block;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.BlockHeader;
import io.huiyin.verifier.format.TreeHasher;
import io.huiyin.verifier.tree.ProofRules;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerProofsTest {

    private static final int EVENTS = 700;
    private static final int TRIES = 150;
    private static final long SEED = 20261126;

    @TempDir
    Path directory;

    private final MemoryBlockStore blocks = new MemoryBlockStore();
    private LedgerEventStore ledger;
    private LedgerProofs proofs;
    private AlgorithmSuite suite;

    @AfterEach
    void close() {
        if (proofs != null) {
            proofs.close();
        }
        ledger.close();
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void every_event_of_every_size_is_proved(AlgorithmSuite of) {
        open(of);
        publish(EVENTS);
        Random random = new Random(SEED);
        for (int i = 0; i < TRIES; i++) {
            requireProofs(random, 1 + random.nextInt(EVENTS));
        }
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void what_is_written_later_is_taken_in_when_it_is_asked_for(AlgorithmSuite of) {
        open(of);
        publish(300);
        proofs.catchUp();
        assertThat(proofs.size()).isEqualTo(300);
        publish(400);
        requireProofs(new Random(SEED), 700);
        assertThat(proofs.size()).isEqualTo(700);
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void tiles_go_on_where_they_ended_and_are_made_anew_where_they_are_torn_or_another_ledgers(AlgorithmSuite of)
            throws IOException {
        open(of);
        publish(EVENTS);
        proofs.catchUp();
        Random random = new Random(SEED);
        for (String level : List.of("level-0", "level-1")) {
            reopen();
            assertThat(proofs.size()).isEqualTo(EVENTS);
            damage(level, file -> file.setLength(file.length() / 2 + 7));
            reopen();
            requireProofs(random, EVENTS);
            damage(level, file -> {
                file.seek(40);
                file.write(new byte[100]);
            });
            reopen();
            requireAll(EVENTS);
            damage(level, file -> {
                file.seek(file.length());
                file.write(new byte[32 * 3000]);
            });
            reopen();
            requireProofs(random, EVENTS);
        }
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void a_tile_that_goes_bad_while_it_is_in_use_is_noticed_before_a_proof_leaves(AlgorithmSuite of)
            throws IOException {
        open(of);
        publish(EVENTS);
        proofs.catchUp();
        damage("level-0", file -> {
            file.seek(0);
            file.write(new byte[32 * 100]);
        });
        requireAll(EVENTS);
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void what_the_ledger_does_not_hold_is_never_proved(AlgorithmSuite of) {
        open(of);
        publish(10);
        byte[] root = rootAt(10);

        assertThatThrownBy(() -> proofs.inclusion(3, record(4), 10, root)).isInstanceOf(LedgerDamagedException.class);
        assertThatThrownBy(() -> proofs.inclusion(3, record(3), 10, new byte[32]))
                .isInstanceOf(LedgerDamagedException.class);
        assertThatThrownBy(() -> proofs.inclusion(3, record(3), 11, root)).isInstanceOf(LedgerDamagedException.class);
        assertThatThrownBy(() -> proofs.consistency(5, new byte[32], 10, root))
                .isInstanceOf(LedgerDamagedException.class);
        assertThat(proofs.inclusion(3, record(3), 10, root)).hasSize(4);
    }

    private void open(AlgorithmSuite of) {
        suite = of;
        ledger = LedgerEventStore.open(Notes.settings(blocks).withSuite(of));
        proofs = LedgerProofs.open(blocks, suite, directory);
    }

    private void reopen() {
        proofs.close();
        proofs = LedgerProofs.open(blocks, suite, directory);
    }

    private void publish(int events) {
        long before = ledger.headPosition() + 1;
        Random random = new Random(before);
        for (int done = 0; done < events; ) {
            List<EventMessage<?>> group = new ArrayList<>();
            for (int i = Math.min(events - done, 1 + random.nextInt(9)); i > 0; i--) {
                group.add(noted("note-" + (before + done++), 0, "text"));
            }
            ledger.publish(group);
        }
    }

    private void requireAll(int size) {
        byte[] root = rootAt(size);
        for (int position = 0; position < size; position++) {
            assertThat(proofs.inclusion(position, record(position), size, root)).isNotEmpty();
        }
    }

    /** That the newest tree has some event, and that some older tree begins it. */
    private void requireProofs(Random random, int size) {
        ProofRules rules = new ProofRules(new TreeHasher(suite));
        int end = (int)
                blocks.blockOf(size - 1).map(Block::nextPosition).orElseThrow().longValue();
        byte[] root = rootAt(end);
        int position = random.nextInt(end);
        byte[] leaf = new TreeHasher(suite).leaf(record(position));
        assertThat(rules.includes(leaf, position, end, proofs.inclusion(position, record(position), end, root), root))
                .isTrue();
        int older = (int) blocks.blockOf(random.nextInt(end))
                .map(Block::nextPosition)
                .orElseThrow()
                .longValue();
        assertThat(rules.isBeginning(
                        older, rootAt(older), end, root, proofs.consistency(older, rootAt(older), end, root)))
                .isTrue();
    }

    private byte[] rootAt(int size) {
        Block block = blocks.blockOf(size - 1).orElseThrow();
        assertThat(block.nextPosition()).isEqualTo(size);
        return BlockHeader.decode(block.header()).frontier().root(new TreeHasher(suite));
    }

    private byte[] record(int position) {
        Block block = blocks.blockOf(position).orElseThrow();
        return block.records().get((int) (position - block.firstPosition())).bytes();
    }

    private void damage(String level, Damage damage) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve(level).toFile(), "rw")) {
            damage.to(file);
        }
    }

    @FunctionalInterface
    private interface Damage {
        void to(RandomAccessFile file) throws IOException;
    }
}
