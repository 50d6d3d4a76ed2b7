package io.huiyin.server.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.api.account.Role;
import io.huiyin.api.ledgerkey.LedgerKeyId;
import io.huiyin.api.ledgerkey.LedgerKeyReplaced;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.server.access.OpenAccountJob;
import io.huiyin.server.checkpoint.KeyReplacementJob.Replaced;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.MessageSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
import io.huiyin.storage.MongoWireServer;
import io.huiyin.storage.StorageException;
import io.huiyin.verifier.checkpoint.KeySuccession;
import io.huiyin.verifier.checkpoint.Origin;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.SigningKey;
import io.huiyin.verifier.checkpoint.TrustedKeys;
import io.huiyin.verifier.checkpoint.VerifierKey;
import io.huiyin.verifier.cli.OfflineVerifier;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.verify.VerificationReport;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nodes on one ledger, whose key is replaced. */
class KeyRotationTest {

    @TempDir
    Path directory;

    private MongoWireServer mongo;

    @BeforeEach
    void start_a_server() {
        mongo = MongoWireServer.start();
    }

    @AfterEach
    void stop_the_server() {
        mongo.close();
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void every_node_signs_with_the_new_key_and_who_trusts_the_first_one_follows(AlgorithmSuite suite)
            throws IOException {
        try (House one = open("one", suite);
                House two = open("two", null)) {
            something(one, "zhou");
            VerifierKey first = two.checkpoints().publicKey();
            SignedCheckpoint before = two.checkpoints().make();

            Replaced once = rotate(one);
            Replaced twice = rotate(two);
            something(two, "wang");

            assertThat(one.checkpoints().publicKey().text())
                    .isEqualTo(two.checkpoints().publicKey().text())
                    .isEqualTo(twice.key());
            assertThat(List.of(once.replaced(), twice.replaced())).containsExactly(first.text(), once.key());
            // What it writes itself, it has read up to.
            something(one, "li");
            for (House node : List.of(one, two)) {
                SignedCheckpoint made = node.checkpoints().make();
                assertThat(made.note().isSignedBy(VerifierKey.parse(twice.key())))
                        .isTrue();
                assertThat(against(node, first, before, made).problem()).isNull();
            }
            Path bundle = directory.resolve("ledger.bundle");
            one.export().run(new ExportJob.Argument(bundle.toString(), null, null), ProgressListener.SILENT);
            assertThat(verified(bundle, first)).endsWith("核验通过 SOUND");
            Path case1 = directory.resolve("stream.bundle");
            one.export()
                    .run(
                            new ExportJob.Argument(case1.toString(), "ledger-key", before.text()),
                            ProgressListener.SILENT);
            assertThat(verified(case1, first)).contains("stream   ledger-key, 2 events", "核验通过 SOUND");
        }
    }

    @Test
    void a_node_without_the_private_part_signs_nothing_and_says_which_key_it_lacks() {
        try (House one = open("one", null)) {
            something(one, "zhou");
            Replaced replaced = rotate(one);
            one.keptState().delete("checkpoint-keys", "000001");
            something(one, "wang");

            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> one.checkpoints().make())
                    .withMessageContaining("signed with the key "
                            + VerifierKey.parse(replaced.key()).idHex())
                    .withMessageContaining("Restore that collection from the newest backup of the keys");
            assertThatExceptionOfType(StorageException.class).isThrownBy(() -> rotate(one));
        }
    }

    @Test
    void a_house_that_has_lost_all_its_keys_makes_no_new_first_one() {
        try (House one = open("one", null)) {
            something(one, "zhou");
            one.checkpoints().make();
            one.keptState().delete("checkpoint-keys", "000000");
            something(one, "wang");

            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> one.checkpoints().make())
                    .withMessageContaining("This house has signed checkpoints");
        }
    }

    @Test
    void a_key_that_somebody_else_wrote_into_the_ledger_is_named_and_nothing_is_signed() {
        try (House one = open("one", null)) {
            something(one, "zhou");
            VerifierKey first = one.checkpoints().publicKey();
            String ledgerId = one.eventStore().ledgerId();
            SigningKey forged = SigningKey.generate(Origin.of(ledgerId), AlgorithmSuite.SHA256_ED25519);
            String vouched = forged.sign(new KeySuccession(ledgerId, forged.verifier()).text())
                    .encode();
            one.eventStore()
                    .publish(new GenericDomainEventMessage<>(
                            "LedgerKey",
                            "ledger-key",
                            0,
                            new LedgerKeyReplaced(
                                    LedgerKeyId.OF_THE_HOUSE,
                                    first.text(),
                                    forged.verifier().text(),
                                    vouched)));

            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> one.checkpoints().make())
                    .withMessageContaining("names the key " + forged.verifier().idHex())
                    .withMessageContaining("Somebody else has written into the ledger");
            VerificationReport report = LedgerVerifier.verify(one.storage().blocks(), (checked, all, events) -> {});
            assertThat(report.problem().kind()).hasToString("KEY_NOT_VOUCHED");
            assertThat(report.problem().sentence())
                    .contains("the key " + first.idHex() + " before it has not vouched for it");
        }
    }

    @Test
    void the_first_key_that_was_delivered_stays_and_the_successions_lie_beside_it() throws IOException {
        try (House one = open("one", null)) {
            something(one, "zhou");
            VerifierKey first = one.checkpoints().publicKey();
            CheckpointDirectory outside = new CheckpointDirectory(directory.resolve("outside"));
            outside.deliver(one.checkpoints().make(), one.checkpoints().publicKeys());
            Replaced replaced = rotate(one);
            outside.deliver(one.checkpoints().make(), one.checkpoints().publicKeys());

            assertThat(directory.resolve("outside").resolve("public-key.txt")).hasContent(first.text());
            String name = String.format(java.util.Locale.ROOT, "succession-%019d.txt", replaced.position());
            TrustedKeys keys = new TrustedKeys(List.of(first));
            keys.follow(OfflineVerifier.succession(directory.resolve("outside").resolve(name)));
            assertThat(keys.trusts(VerifierKey.parse(replaced.key()))).isTrue();
        }
    }

    private static VerificationReport against(House node, VerifierKey trusted, SignedCheckpoint... kept) {
        return LedgerVerifier.verifyAgainst(
                node.storage().blocks(),
                List.of(kept),
                new TrustedKeys(List.of(trusted)),
                (checked, all, events) -> {});
    }

    private static String verified(Path bundle, VerifierKey trusted) throws IOException {
        return String.join(
                "\n",
                new OfflineVerifier(List.of(trusted), (checked, all, events) -> {})
                        .verify(bundle)
                        .lines());
    }

    private static Replaced rotate(House house) {
        return house.keyReplacement().run(new KeyReplacementJob.Argument(), ProgressListener.SILENT);
    }

    private static void something(House house, String login) {
        house.openAccount()
                .run(new OpenAccountJob.Argument(login, login, Role.HOTLINE_AGENT, null), ProgressListener.SILENT);
    }

    private House open(String node, @Nullable AlgorithmSuite suite) {
        return House.open(
                new HouseSettings(
                        directory.resolve(node),
                        mongo.uri(),
                        true,
                        directory.resolve("keys").resolve("master-key.json"),
                        NodeSettings.named(node).doing(NodeRoles.of("views")),
                        false),
                MessageSettings.OFF,
                new ProofSettings(suite, null, null, null, false),
                Clock.systemUTC(),
                new CompositeMeterRegistry());
    }
}
