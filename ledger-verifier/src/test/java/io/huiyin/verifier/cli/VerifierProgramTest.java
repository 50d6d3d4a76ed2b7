package io.huiyin.verifier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.verifier.checkpoint.KeySuccession;
import io.huiyin.verifier.checkpoint.Origin;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.SigningKey;
import io.huiyin.verifier.fixture.SmallLedger;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.receipt.LedgerReceipt;
import io.huiyin.verifier.verify.ProgressListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifierProgramTest {

    private static final long SEED = 20261126;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void receipts_checkpoints_and_bundles_are_told_apart_and_proved(AlgorithmSuite suite) throws IOException {
        SmallLedger ledger = SmallLedger.of(suite, 5);
        String key = ledger.key().verifier().text();
        Path keyFile = file("key.txt", key + "\n");

        assertThat(run(
                        "--key",
                        key,
                        file("a.tlog-proof", ledger.receipt(4).text()).toString()))
                .isZero();
        assertThat(said(out))
                .contains("receipt  of event 4: Noted, number 2 of long")
                .endsWith("SOUND\n");
        assertThat(run(
                        "--key",
                        keyFile.toString(),
                        file("b.txt", ledger.signed(3).text()).toString()))
                .isZero();
        assertThat(said(out)).contains("checkpoint of 6 events").contains("SIGNED by a trusted key");
        String kept = file("kept.txt", ledger.signed(2).text()).toString();
        assertThat(run(
                        "--key",
                        key,
                        "--checkpoint",
                        kept,
                        file("c.bundle", ledger.bundle()).toString()))
                .isZero();
        assertThat(said(out)).contains("blocks   6").contains("events   10").endsWith("SOUND\n");
        assertThat(run(
                        "--key",
                        key,
                        "--checkpoint",
                        kept,
                        file("d.gz", packed(ledger.streamBundle(2))).toString()))
                .isZero();
        assertThat(said(out)).contains("stream   long, 5 events").endsWith("SOUND\n");
    }

    @Test
    void a_successor_is_followed_from_its_note() throws IOException {
        SmallLedger ledger = SmallLedger.of(AlgorithmSuite.SHA256_ED25519, 5);
        SigningKey successor = SigningKey.generate(Origin.of(ledger.ledgerId()), AlgorithmSuite.SHA256_ED25519);
        Path succession = file(
                "succession.txt",
                ledger.key()
                        .sign(new KeySuccession(ledger.ledgerId(), 4, successor.verifier()).text())
                        .encode());
        String checkpoint = file(
                        "checkpoint.txt",
                        SignedCheckpoint.of(ledger.checkpoint(5), successor).text())
                .toString();
        String key = ledger.key().verifier().text();

        assertThat(run("--key", key, checkpoint)).isEqualTo(1);
        assertThat(run("--key", key, "--succession", succession.toString(), checkpoint))
                .isZero();
    }

    @Test
    void what_was_changed_is_said_and_the_exit_code_tells() throws IOException {
        SmallLedger ledger = SmallLedger.of(AlgorithmSuite.SHA256_ED25519, 5);
        LedgerReceipt receipt = ledger.receipt(4);
        byte[] record = receipt.record().clone();
        record[record.length - 1] ^= 1;
        String forged = new LedgerReceipt(4, record, receipt.path(), receipt.checkpoint()).text();

        assertThat(run(
                        "--key",
                        ledger.key().verifier().text(),
                        file("forged.txt", forged).toString()))
                .isEqualTo(1);
        assertThat(said(out))
                .isEqualTo(
                        "核验不通过。 NOT SOUND: The event is not the one at position 4 of the ledger: the event, the position or"
                                + " the proof was changed\n");
    }

    @Test
    void wrong_usage_is_named_before_the_right_one_is_explained() {
        assertThat(run()).isEqualTo(2);
        assertThat(said(err)).startsWith("一次核验一个文件，收到 0 个。").contains("--key KEY");
        assertThat(run("--key", "key", "one", "two")).isEqualTo(2);
        assertThat(said(err)).contains("One file is verified at a time; 2 were named.");
        assertThat(run("--key")).isEqualTo(2);
        assertThat(said(err)).contains("--key lacks its value.");
        assertThat(run("--unknown", "x")).isEqualTo(2);
        assertThat(said(err)).contains("There is no option --unknown.");
        assertThat(run("file-without-key")).isEqualTo(2);
        assertThat(said(err)).contains("--key is missing");
    }

    @Test
    void a_missing_file_is_named() {
        assertThat(run("--key", "no-such-key-file", "x")).isEqualTo(1);
        assertThat(said(err)).isEqualTo("没有文件 no-such-key-file。 There is no file no-such-key-file.\n");
        assertThat(run("--key", key(), directory.resolve("nothing").toString())).isEqualTo(1);
        assertThat(said(err)).contains("There is no file ").doesNotContain("\tat ");
    }

    @Test
    void a_file_that_is_not_what_it_was_named_for_is_named() throws IOException {
        String keyFile = file("key.txt", key()).toString();
        String other = file("other.txt", "something else\n").toString();

        assertThat(run("--key", other, keyFile)).isEqualTo(1);
        assertThat(said(err)).startsWith(other + " 不是公钥。 " + other + " is no public key: ");
        assertThat(run("--key", keyFile, "--checkpoint", other, keyFile)).isEqualTo(1);
        assertThat(said(err)).startsWith(other + " 不是检查点。 " + other + " is no checkpoint: ");
        assertThat(run("--key", keyFile, "--succession", other, keyFile)).isEqualTo(1);
        assertThat(said(err)).startsWith(other + " 不是密钥更换证明。 " + other + " is no succession: ");
    }

    @Test
    void rubbish_gets_a_sentence_and_never_a_stack_trace() throws IOException {
        Random random = new Random(SEED);
        for (AlgorithmSuite suite : AlgorithmSuite.values()) {
            SmallLedger ledger = SmallLedger.of(suite, 3);
            List<byte[]> originals = List.of(
                    ledger.bundle(),
                    ledger.streamBundle(1),
                    ledger.receipt(2).text().getBytes(StandardCharsets.UTF_8),
                    ledger.signedHead().text().getBytes(StandardCharsets.UTF_8),
                    packed(ledger.bundle()),
                    new byte[0]);
            for (int i = 0; i < 1_500; i++) {
                Path file = file("rubbish", rubbish(originals.get(i % originals.size()), random));
                Found found =
                        new OfflineVerifier(List.of(ledger.key().verifier()), ProgressListener.SILENT).verify(file);
                assertThat(found.lines()).as("try %d of seed %d", i, SEED).isNotEmpty();
                assertThat(String.join("\n", found.lines()))
                        .as("try %d of seed %d", i, SEED)
                        .doesNotContain("Exception");
            }
        }
    }

    private static byte[] rubbish(byte[] original, Random random) {
        byte[] bytes = Arrays.copyOf(
                original, random.nextInt(4) == 0 ? random.nextInt(original.length + 20) : original.length);
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String key() {
        return SmallLedger.of(AlgorithmSuite.SHA256_ED25519, 1).key().verifier().text();
    }

    private int run(String... arguments) {
        return new VerifierProgram(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    private static String said(ByteArrayOutputStream stream) {
        String said = stream.toString(StandardCharsets.UTF_8);
        stream.reset();
        return said;
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }
}
