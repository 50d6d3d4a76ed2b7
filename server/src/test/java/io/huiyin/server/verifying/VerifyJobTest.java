package io.huiyin.server.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.api.EventNames;
import io.huiyin.api.trail.LedgerVerificationRequested;
import io.huiyin.api.trail.LookUpId;
import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.ledger.LedgerSettings;
import io.huiyin.ledger.serialization.LedgerSerializer;
import io.huiyin.personaldata.HouseSecrets;
import io.huiyin.personaldata.MasterKey;
import io.huiyin.server.access.MovedClock;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.verifying.VerifyJob.Argument;
import io.huiyin.server.verifying.VerifyJob.Verified;
import io.huiyin.storage.Block;
import io.huiyin.storage.TemporaryStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger of a hundred blocks and more, whose verification is interrupted halfway. */
class VerifyJobTest {

    private static final int EVENTS = 120;
    private static final Argument EVERYTHING = new Argument(List.of(), List.of(), List.of(), false);

    @TempDir
    Path directory;

    private final MovedClock clock = new MovedClock();
    private final List<Long> read = new ArrayList<>();
    private TemporaryStorage storage;
    private TamperedBlocks blocks;
    private VerifyJob job;

    @BeforeEach
    void a_ledger() {
        storage = TemporaryStorage.open();
        try (LedgerEventStore ledger = LedgerEventStore.open(LedgerSettings.of(
                storage.blocks(), LedgerSerializer.of(EventNames.byName()), Clock.systemUTC(), "node-1"))) {
            for (int i = 0; i < EVENTS; i++) {
                LookUpId id = new LookUpId("look-up-" + i);
                ledger.publish(new GenericDomainEventMessage<>(
                        "TrailLookUp", id.value(), 0, new LedgerVerificationRequested(id)));
            }
        }
        blocks = new TamperedBlocks(storage.blocks());
        job = job("keys");
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void an_interrupted_verification_goes_on_and_finds_what_an_unbroken_one_finds() {
        Verified unbroken = job.run(EVERYTHING, ProgressListener.SILENT);
        interrupt(EVERYTHING);

        Verified found = job.run(EVERYTHING, this::note);

        assertThat(found.wentOnAfter()).isEqualTo(64);
        assertThat(found.rootHash()).isEqualTo(unbroken.rootHash());
        assertThat(found.events()).isEqualTo(EVENTS);
        assertThat(found.sound()).isTrue();
        assertThat(read.get(0)).isGreaterThan(65);
        assertThat(directory.resolve("verification.bookmark")).doesNotExist();
    }

    @Test
    void a_changed_event_behind_the_break_is_named_with_its_block() {
        interrupt(EVERYTHING);
        blocks.tamper(block -> block.height() == 100 ? changed(block) : block);

        assertThat(job.run(EVERYTHING, ProgressListener.SILENT).problem().height())
                .isEqualTo(100);
    }

    @Test
    void what_somebody_else_wrote_or_changed_is_not_gone_on_from() throws IOException {
        interrupt(EVERYTHING);
        Path bookmark = directory.resolve("verification.bookmark");
        byte[] whole = Files.readAllBytes(bookmark);
        for (int at : new int[] {0, 5, 20, whole.length - 1}) {
            byte[] forged = whole.clone();
            forged[at] ^= 1;
            Files.write(bookmark, forged);
            assertThat(job.run(EVERYTHING, ProgressListener.SILENT).wentOnAfter())
                    .as("byte %d", at)
                    .isNull();
            interrupt(EVERYTHING);
        }
        assertThat(job("other-keys").run(EVERYTHING, ProgressListener.SILENT).wentOnAfter())
                .as("another master key")
                .isNull();
    }

    @Test
    void another_question_a_wish_to_begin_anew_and_a_day_later_begin_with_block_0() {
        interrupt(EVERYTHING);
        assertThat(job.run(new Argument(List.of(), List.of(), List.of(), true), ProgressListener.SILENT)
                        .wentOnAfter())
                .isNull();
        interrupt(EVERYTHING);
        Argument other = new Argument(List.of(), List.of(key()), List.of(), false);
        assertThat(job.run(other, ProgressListener.SILENT).wentOnAfter()).isNull();
        interrupt(EVERYTHING);
        clock.passes(Duration.ofHours(24));
        assertThat(job.run(EVERYTHING, ProgressListener.SILENT).wentOnAfter()).isNull();
    }

    @Test
    void where_nothing_can_be_written_the_verification_runs_all_the_same() throws IOException {
        Path nowhere = Files.writeString(directory.resolve("a-file"), "no directory");
        VerifyJob unable = new VerifyJob(blocks, new VerificationBookmarks(nowhere, secrets("keys"), clock));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> unable.run(EVERYTHING, this::goneAfterTwoBatches));

        assertThat(unable.run(EVERYTHING, ProgressListener.SILENT).sound()).isTrue();
    }

    private static String key() {
        return "huiyin.ledger/48e7d4a5b7af5e3f3e3b424459a69c9df605dc803526ea0d7746f4f7ebc91c8b+b4fb673e"
                + "+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4";
    }

    private VerifyJob job(String keys) {
        return new VerifyJob(blocks, new VerificationBookmarks(directory, secrets(keys), clock));
    }

    private HouseSecrets secrets(String keys) {
        return new HouseSecrets(MasterKey.loadOrCreate(directory.resolve(keys).resolve("master-key.json")));
    }

    private void interrupt(Argument argument) {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> job.run(argument, this::goneAfterTwoBatches));
    }

    private void goneAfterTwoBatches(long done, long total) {
        if (done > 64) {
            throw new UncheckedIOException(new IOException("The command line has gone away"));
        }
    }

    private void note(long done, long total) {
        read.add(done);
    }

    private static Block changed(Block block) {
        byte[] bytes = block.records().get(0).bytes().clone();
        bytes[bytes.length - 2] ^= 1;
        return new Block(
                block.height(),
                block.firstPosition(),
                block.header(),
                List.of(new io.huiyin.storage.BlockRecord(block.records().get(0).streamKey(), bytes)));
    }
}
