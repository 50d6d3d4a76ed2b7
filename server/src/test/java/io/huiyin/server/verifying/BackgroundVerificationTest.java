package io.huiyin.server.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.EventNames;
import io.huiyin.api.trail.LedgerProblemKind;
import io.huiyin.api.trail.LedgerVerification;
import io.huiyin.api.trail.VerifiedLedger;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitRenamed;
import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.ledger.LedgerSettings;
import io.huiyin.ledger.serialization.LedgerSerializer;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.mvstore.EmbeddedStorage;
import io.huiyin.verifier.chain.ProblemKind;
import io.huiyin.verifier.format.BlockHeader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BackgroundVerificationTest {

    @TempDir
    Path directory;

    private final MovedClock clock = new MovedClock();
    private Storage storage;
    private TamperedBlocks blocks;
    private BackgroundVerification verification;
    private long written;

    @BeforeEach
    void a_ledger_of_twenty_blocks() {
        storage = EmbeddedStorage.open(directory, LedgerSerializer.of(EventNames.byName()));
        blocks = new TamperedBlocks(storage.blocks());
        write(20);
        verification = new BackgroundVerification(blocks, storage.keptState(), clock);
    }

    @AfterEach
    void close() {
        verification.close();
        storage.close();
    }

    @Test
    void nothing_is_claimed_before_the_first_verification() {
        assertThat(verification.now()).isEqualTo(new LedgerVerification(null, null));
    }

    @Test
    void the_first_is_of_the_whole_then_of_what_is_new_and_of_the_whole_again_after_a_day() {
        VerifiedLedger first = verified();
        assertThat(first.whole()).isTrue();
        assertThat(first.position()).isEqualTo(19);
        assertThat(first.height()).isEqualTo(20);

        clock.move(Duration.ofHours(1));
        write(5);
        VerifiedLedger second = verified();
        assertThat(second.whole()).isFalse();
        assertThat(second.position()).isEqualTo(24);
        assertThat(second.wholeAt()).isEqualTo(first.finishedAt());
        assertThat(second.rootHash()).isNotEqualTo(first.rootHash());

        clock.move(Duration.ofHours(24));
        VerifiedLedger third = verified();
        assertThat(third.whole()).isTrue();
        assertThat(third.problem()).isNull();
        assertThat(third.rootHash()).isEqualTo(second.rootHash());
    }

    @Test
    void what_was_found_outlives_a_restart() {
        VerifiedLedger found = verified();
        verification.close();

        verification = new BackgroundVerification(blocks, storage.keptState(), clock);

        assertThat(verification.now().last()).isEqualTo(found);
    }

    @Test
    void a_changed_event_is_found_told_loudly_and_stays_until_a_whole_verification_is_sound(CapturedOutput output) {
        verified();
        blocks.tamper(block -> block.height() == 7 ? changed(block) : block);
        clock.move(Duration.ofHours(1));
        assertThat(verified().problem())
                .as("old blocks are not read every hour")
                .isNull();

        clock.move(Duration.ofHours(24));
        VerifiedLedger found = verified();

        assertThat(found.problem().height()).isEqualTo(7);
        assertThat(found.problem().position()).isEqualTo(6);
        assertThat(found.problem().kind()).isEqualTo(LedgerProblemKind.RECORD_CHANGED);
        assertThat(found.position()).isEqualTo(5);
        assertThat(verification.now().unsound()).isTrue();
        assertThat(output.getAll()).contains("THE LEDGER IS NOT SOUND at block 7 (position 6, RECORD_CHANGED)");

        blocks.tamper(block -> block);
        VerifiedLedger healed = verified();
        assertThat(healed.whole()).isTrue();
        assertThat(healed.problem()).isNull();
    }

    @Test
    void a_change_in_what_is_new_is_found_within_the_hour() {
        verified();
        write(5);
        blocks.tamper(block -> block.height() == 23 ? changed(block) : block);
        clock.move(Duration.ofHours(1));

        assertThat(verified().problem().height()).isEqualTo(23);
    }

    @Test
    void a_last_block_that_was_replaced_does_not_pass_for_the_old_one() {
        verified();
        blocks.tamper(block -> block.height() == 20 ? withOtherNonce(block) : block);
        clock.move(Duration.ofHours(1));

        VerifiedLedger found = verified();
        assertThat(found.problem().kind()).isEqualTo(LedgerProblemKind.REWRITTEN);
        assertThat(found.problem().height()).isEqualTo(20);

        assertThat(verified().problem().kind())
                .as("the whole, too, remembers what stood there")
                .isEqualTo(LedgerProblemKind.REWRITTEN);
    }

    @Test
    void closing_stops_a_verification_that_runs() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        blocks.beforeReading(() -> {
            reading.countDown();
            await(goOn);
        });
        verification.verifySoon();
        assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(verification.now().running()).isNotNull();

        Thread closing = new Thread(verification::close);
        closing.start();
        goOn.countDown();
        closing.join(10_000);

        assertThat(closing.isAlive()).isFalse();
        assertThat(verification.now()).isEqualTo(new LedgerVerification(null, null));
    }

    @Test
    void a_store_that_fails_is_no_verdict_about_the_ledger() {
        VerifiedLedger sound = verified();
        blocks.beforeReading(() -> {
            throw new StorageException("The disk is gone");
        });
        clock.move(Duration.ofHours(1));

        assertThat(verified()).isEqualTo(sound);
    }

    @Test
    void every_problem_the_verifier_knows_has_its_name_in_the_language() {
        assertThat(Arrays.stream(LedgerProblemKind.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(ProblemKind.values()).map(Enum::name).toList());
    }

    private VerifiedLedger verified() {
        verification.verifyWhatIsDue();
        assertThat(verification.now().running()).isNull();
        return verification.now().last();
    }

    private void write(int events) {
        try (LedgerEventStore ledger = LedgerEventStore.open(
                LedgerSettings.of(storage.blocks(), LedgerSerializer.of(EventNames.byName()), clock, "verify-test"))) {
            for (int i = 0; i < events; i++) {
                ledger.publish(List.of(new GenericDomainEventMessage<>(
                        "Unit",
                        "unit-a",
                        written,
                        new UnitRenamed(new UnitId("unit-a"), "名" + written++),
                        MetaData.emptyInstance())));
            }
        }
    }

    private static Block changed(Block block) {
        BlockRecord record = block.records().get(0);
        byte[] bytes = record.bytes().clone();
        bytes[bytes.length - 2] ^= 1;
        return new Block(
                block.height(),
                block.firstPosition(),
                block.header(),
                List.of(new BlockRecord(record.streamKey(), bytes)));
    }

    private static Block withOtherNonce(Block block) {
        BlockHeader header = BlockHeader.decode(block.header());
        byte[] other = new BlockHeader(
                        header.suite(),
                        header.ledgerId(),
                        header.height(),
                        header.previousHash(),
                        header.firstPosition(),
                        header.recordCount(),
                        header.writtenAt(),
                        header.writer(),
                        new byte[BlockHeader.NONCE_BYTES],
                        header.frontier(),
                        header.extensions())
                .encode();
        return new Block(block.height(), block.firstPosition(), other, block.records());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("A verification must not be interrupted", interrupted);
        }
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-11-26T04:00:00Z");

        void move(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
