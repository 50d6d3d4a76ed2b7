package io.huiyin.server.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.huiyin.api.CaseId;
import io.huiyin.api.complaint.SourceKey;
import io.huiyin.api.receipt.FindLedgerReceipt;
import io.huiyin.api.receipt.LedgerReceiptText;
import io.huiyin.ledger.chain.FiledBlocks;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.MessageSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
import io.huiyin.server.house.TestAsker;
import io.huiyin.server.importing.ImportJob;
import io.huiyin.server.verifying.VerifyJob;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.storage.PositionedRecord;
import io.huiyin.verifier.bundle.BundleWriter;
import io.huiyin.verifier.checkpoint.Checkpoint;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.SignedNote;
import io.huiyin.verifier.cli.Found;
import io.huiyin.verifier.cli.OfflineVerifier;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles of 1,444 real messages leave the house, and somebody who trusts nobody verifies them with the public key. */
class RealDataBundlesTest {

    private static final Path FILE =
            Path.of(System.getProperty("huiyin.sharedDir", "../shared"), "data", "citizen-messages-with-replies.csv");

    @TempDir
    static Path data;

    @TempDir
    Path elsewhere;

    private static House house;
    private static SignedCheckpoint early;
    private static String key;

    @BeforeAll
    static void import_the_real_messages() throws IOException {
        assumeThat(FILE).as("the real messages are not on this machine").exists();
        house = House.open(
                new HouseSettings(
                        data,
                        null,
                        false,
                        null,
                        NodeSettings.named("bundle-test").doing(NodeRoles.of("views")),
                        false),
                MessageSettings.OFF,
                ProofSettings.OFF,
                Clock.systemUTC(),
                new CompositeMeterRegistry());
        List<String> lines = Files.readAllLines(FILE);
        Path some = Files.write(data.resolve("some.csv"), lines.subList(0, 60));
        house.messagesImport().run(argument(some), ProgressListener.SILENT);
        early = house.checkpoints().make();
        house.messagesImport().run(argument(FILE), ProgressListener.SILENT);
        house.awaitViewsAtHead(Duration.ofSeconds(60));
        key = house.checkpoints().publicKey().text();
    }

    @AfterAll
    static void close() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    void the_whole_ledger_is_proved_by_its_bundle_and_agrees_with_what_was_kept_before() throws IOException {
        Path bundle = elsewhere.resolve("ledger.bundle");
        ExportJob.Exported exported =
                house.export().run(new ExportJob.Argument(bundle.toString(), null, null), ProgressListener.SILENT);

        Found found = verify(bundle, early);

        assertThat(found.lines()).last().isEqualTo("核验通过 SOUND");
        assertThat(exported.events()).isEqualTo(house.eventStore().headPosition() + 1);
        assertThat(found.lines()).contains("events   " + exported.events());
    }

    @Test
    void a_case_is_proved_without_any_other_and_agrees_with_what_was_kept_before() throws IOException {
        String caseId = caseId().value();
        Path bundle = elsewhere.resolve("case.bundle");
        house.export().run(new ExportJob.Argument(bundle.toString(), caseId, early.text()), ProgressListener.SILENT);

        Found found = verify(bundle, early);

        assertThat(found.lines()).last().isEqualTo("核验通过 SOUND");
        assertThat(String.join("\n", found.lines())).contains("stream   " + caseId);
        assertThat(Files.size(bundle)).isLessThan(200_000);
    }

    @Test
    void each_kind_of_tampering_is_found_and_named() throws IOException {
        assertThat(forged(blocks -> {
                    Block block = blocks.get(9);
                    List<BlockRecord> records = new ArrayList<>(block.records());
                    byte[] bytes = records.get(0).bytes().clone();
                    bytes[bytes.length - 3] ^= 1;
                    records.set(0, new BlockRecord(records.get(0).streamKey(), bytes));
                    blocks.set(9, new Block(block.height(), block.firstPosition(), block.header(), records));
                }))
                .isEqualTo("核验不通过：第 9 号区块：记录被改动、替换或移动过。 NOT SOUND: Block 9 commits to other events than it has");
        assertThat(forged(blocks -> blocks.remove(9))).isEqualTo("核验不通过：第 9 号区块：区块缺失。 NOT SOUND: Block 9 is missing");
        assertThat(forged(blocks -> blocks.add(9, blocks.remove(10))))
                .isEqualTo("核验不通过：第 9 号区块：区块头写明的高度与所在高度不符。 NOT SOUND: Blocks 9 and 10 were swapped");
        assertThat(forged(blocks ->
                        blocks.subList(blocks.size() - 3, blocks.size()).clear()))
                .matches("核验不通过：第 \\d+ 号区块：账本在留存的检查点之前就结束了，末尾被截去。"
                        + " NOT SOUND: The ledger ends with block .* its end was cut off");
    }

    @Test
    void a_case_bundle_with_an_event_changed_left_out_or_added_proves_nothing() throws IOException {
        Path bundle = elsewhere.resolve("case.bundle");
        house.export().run(new ExportJob.Argument(bundle.toString(), caseId().value(), null), ProgressListener.SILENT);
        byte[] bytes = Files.readAllBytes(bundle);
        for (int i = 700; i < bytes.length; i += 97) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            Files.write(bundle, changed);
            assertThat(verify(bundle).sound()).as("byte %d", i).isFalse();
        }
    }

    @Test
    void whoever_may_read_a_case_gets_the_receipt_of_its_reply() throws IOException {
        PositionedRecord reply = house.storage().blocks().readStream(caseId().value(), 0, 100).stream()
                .filter(stored ->
                        new String(stored.record().bytes(), StandardCharsets.ISO_8859_1).contains("ComplaintReplied"))
                .findFirst()
                .orElseThrow();

        LedgerReceiptText receipt = TestAsker.askOptional(
                house, new FindLedgerReceipt(caseId(), reply.position()), LedgerReceiptText.class);
        Path file = Files.writeString(elsewhere.resolve(receipt.fileName()), receipt.text());

        assertThat(verify(file).lines()).last().isEqualTo("核验通过 SOUND");
        assertThat(verify(file).lines().get(0)).contains("of event " + reply.position() + ": ComplaintReplied");
        long head = house.eventStore().headPosition();
        Optional<LedgerReceiptText> ofAnother = TestAsker.ask(
                house,
                new FindLedgerReceipt(caseId(), head),
                ResponseTypes.optionalInstanceOf(LedgerReceiptText.class));
        assertThat(ofAnother).as("event %d is of another case", head).isEmpty();
    }

    @Test
    void verify_agrees_with_a_kept_checkpoint_and_says_so_when_it_does_not() throws IOException {
        VerifyJob job = new VerifyJob(house.storage().blocks(), null);
        assertThat(job.run(
                                new VerifyJob.Argument(List.of(early.text()), List.of(), List.of(), false),
                                ProgressListener.SILENT)
                        .problem())
                .isNull();

        SignedCheckpoint head = house.checkpoints().make();
        Checkpoint beyond = new Checkpoint(
                head.checkpoint().ledgerId(),
                head.checkpoint().size() + 5,
                head.checkpoint().root(),
                head.checkpoint().height() + 1,
                head.checkpoint().blockHash(),
                head.checkpoint().time());
        String note = new SignedCheckpoint(
                        beyond, new SignedNote(beyond.text(), head.note().signatures()))
                .text();
        assertThat(job.run(new VerifyJob.Argument(List.of(note), List.of(), List.of(), false), ProgressListener.SILENT)
                        .problem()
                        .sentence())
                .contains("its end was cut off");
    }

    @Test
    void a_file_that_is_there_is_never_overwritten_and_a_case_that_is_not_there_leaves_no_file() throws IOException {
        Path there = Files.writeString(elsewhere.resolve("there"), "precious");
        assertThatThrownBy(() -> house.export()
                        .run(new ExportJob.Argument(there.toString(), null, null), ProgressListener.SILENT))
                .hasMessageContaining("There is a file");
        assertThat(there).hasContent("precious");
        Path none = elsewhere.resolve("none");
        assertThatThrownBy(() -> house.export()
                        .run(
                                new ExportJob.Argument(none.toString(), "complaint-nowhere", null),
                                ProgressListener.SILENT))
                .hasMessage("The ledger has no events of complaint-nowhere");
        try (var files = Files.list(elsewhere)) {
            assertThat(files).containsExactly(there);
        }
    }

    private static CaseId caseId() {
        return new SourceKey("messages", firstMessage()).complaintId().caseId();
    }

    private static String firstMessage() {
        try {
            String line = Files.readAllLines(FILE).get(1);
            return line.substring(0, line.indexOf(',')).replace("\"", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String forged(Forgery forgery) throws IOException {
        SignedCheckpoint head = house.checkpoints().make();
        List<Block> blocks = new ArrayList<>(house.storage().blocks().read(0, Integer.MAX_VALUE));
        forgery.on(blocks);
        Path bundle = elsewhere.resolve("forged.bundle");
        try (OutputStream out = Files.newOutputStream(bundle)) {
            BundleWriter writer = BundleWriter.ofLedger(out, head, List.of(), blocks.size());
            for (Block block : blocks) {
                writer.add(FiledBlocks.of(block));
            }
            writer.end();
        }
        List<String> lines = verify(bundle).lines();
        return lines.get(lines.size() - 1);
    }

    private static Found verify(Path file, SignedCheckpoint... kept) throws IOException {
        OfflineVerifier verifier = new OfflineVerifier(
                List.of(OfflineVerifier.key(key)), io.huiyin.verifier.verify.ProgressListener.SILENT);
        for (SignedCheckpoint checkpoint : kept) {
            verifier.keep(checkpoint);
        }
        return verifier.verify(file);
    }

    private static ImportJob.Argument argument(Path file) {
        return new ImportJob.Argument(file.toAbsolutePath().toString());
    }

    @FunctionalInterface
    private interface Forgery {
        void on(List<Block> blocks);
    }
}
