package io.huiyin.server.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.sealing.PersonId;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.personaldata.ForgottenPersons;
import io.huiyin.server.checkpoint.KeyReplacementJob;
import io.huiyin.server.checkpoint.Testimony;
import io.huiyin.server.house.Awaiting;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.StorageOpening;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import io.huiyin.verifier.checkpoint.Origin;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.SigningKey;
import io.huiyin.verifier.checkpoint.VerifierKey;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.verify.ProgressListener;
import io.huiyin.verifier.verify.VerificationReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What backup and restore promise on every storage. */
abstract class BackupAndRestoreContract {

    @TempDir
    Path directory;

    /** A place for a house of its own. */
    abstract HouseSettings place(String name);

    /** Where backups go, but for the keys. */
    final Path dir() {
        return directory.resolve("backup");
    }

    /** Where their keys go. */
    final Path keys() {
        return directory.resolve("keys");
    }

    /** Backs up a new house that has taken one complaint. */
    final void backUpOneComplaint(HouseSettings place) throws IOException {
        try (House house = KeptHouse.open(place)) {
            KeptHouse.register(house, 1);
            KeptHouse.backup(house.storage(), place, dir(), keys());
        }
    }

    @Test
    void a_house_that_takes_complaints_meanwhile_is_backed_up_and_restored_to_the_same_root() throws Exception {
        HouseSettings place = place("first");
        BackupSummary backup;
        int answered;
        try (House house = KeptHouse.open(place)) {
            KeptHouse.fill(house);
            AtomicBoolean going = new AtomicBoolean(true);
            AtomicInteger registered = new AtomicInteger();
            Thread agent = new Thread(() -> {
                while (going.get()) {
                    KeptHouse.register(house, registered.get());
                    registered.incrementAndGet();
                }
            });
            agent.start();
            awaitMoreThan(5, registered);
            answered = registered.get();

            // In the middle of the backup somebody is answered.
            backup = KeptHouse.backup(
                    house.storage(), place, dir(), keys(), (done, all) -> awaitMoreThan(answered, registered));

            going.set(false);
            agent.join();
        }

        HouseSettings restored = place("second");
        RestoreSummary summary = KeptHouse.restore(dir(), keys(), restored);

        assertThat(summary.rootHash()).isEqualTo(backup.rootHash());
        try (House house = KeptHouse.open(restored)) {
            VerificationReport report = LedgerVerifier.verify(house.storage().blocks(), ProgressListener.SILENT);
            assertThat(report.sound()).isTrue();
            assertThat(report.ledgerId()).isEqualTo(backup.ledgerId());
            assertThat(KeptHouse.file(house, answered - 1).summary().subject().value())
                    .isEqualTo("事由 " + (answered - 1));
            assertThat(KeptHouse.sending(house).hold()).isNotNull();
            assertThat(house.storage().blobs().list("", 10)).hasSize(1);
            KeptHouse.register(house, 9_999);
            assertThat(KeptHouse.file(house, 9_999).summary().subject().value()).isEqualTo("事由 9999");
        }
    }

    private static void awaitMoreThan(int few, AtomicInteger registered) {
        Awaiting.until("somebody more is answered", KeptHouse.PATIENCE, () -> registered.get() > few);
    }

    @Test
    void every_event_of_a_backup_finds_the_keys_it_needs() throws Exception {
        HouseSettings place = place("first");
        try (House house = KeptHouse.open(place)) {
            KeptHouse.fill(house);
            KeptHouse.register(house, 1);
            KeptHouse.backup(house.storage(), place, dir(), keys());
        }

        assertThat(String.join("", namesIn(keys()))).contains("person-keys", "case-keys", "blind-index", "house-keys");
        assertThat(String.join("", namesIn(dir()))).doesNotContain("person-keys", "case-keys", "blind-index", "master");
    }

    @Test
    void a_second_backup_in_the_same_place_writes_what_is_new_and_leaves_one_backup() throws Exception {
        HouseSettings place = place("first");
        BackupSummary first;
        BackupSummary second;
        try (House house = KeptHouse.open(place)) {
            KeptHouse.register(house, 1);
            first = KeptHouse.backup(house.storage(), place, dir(), keys());
            KeptHouse.register(house, 2);
            second = KeptHouse.backup(house.storage(), place, dir(), keys());
        }

        assertThat(second.height()).isGreaterThan(first.height());
        assertThat(namesIn(dir())).noneMatch(name -> name.contains(first.backupId()));
        assertThat(namesIn(keys())).noneMatch(name -> name.contains(first.backupId()));
        assertThat(KeptHouse.restore(dir(), keys(), place("second")).rootHash()).isEqualTo(second.rootHash());
    }

    @Test
    void a_backup_that_fails_leaves_the_one_before_as_good_as_it_was() throws Exception {
        HouseSettings place = place("first");
        BackupSummary first;
        try (House house = KeptHouse.open(place)) {
            KeptHouse.register(house, 1);
            first = KeptHouse.backup(house.storage(), place, dir(), keys());
            KeptHouse.register(house, 2);

            Storage failing = new FailingWhenListed(house.storage(), "case-numbers");
            assertThatThrownBy(() -> KeptHouse.backup(failing, place, dir(), keys()))
                    .isInstanceOf(StorageException.class);
        }

        assertThat(KeptHouse.restore(dir(), keys(), place("second")).rootHash()).isEqualTo(first.rootHash());
    }

    @Test
    void nothing_is_restored_over_data() throws Exception {
        HouseSettings place = place("first");
        HouseSettings other = place("second");
        backUpOneComplaint(place);
        String ledger;
        try (House house = KeptHouse.open(other)) {
            ledger = house.eventStore().ledgerId();
        }

        assertThatThrownBy(() -> KeptHouse.restore(dir(), keys(), other))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("written over data");

        try (House house = KeptHouse.open(other)) {
            assertThat(house.eventStore().ledgerId()).isEqualTo(ledger);
        }
    }

    @Test
    void who_was_forgotten_after_the_backup_is_forgotten_before_anything_is_served() throws Exception {
        HouseSettings place = place("first");
        PersonId person;
        try (House house = KeptHouse.open(place)) {
            KeptHouse.register(house, 1);
            person = new PersonId(
                    house.keptState().list("person-keys", "", 1).get(0).id());
            KeptHouse.backup(house.storage(), place, dir(), keys());
        }

        HouseSettings restored = place("second");
        KeptHouse.restore(dir(), keys(), restored, List.of(person));

        try (Storage storage = StorageOpening.existing(restored, KeptHouse.CLOCK)) {
            assertThat(ForgottenPersons.in(storage.keptState())).containsExactly(person);
            KeptHouse.backup(storage, restored, directory.resolve("backup-2"), directory.resolve("keys-2"));
        }
        assertThat(ForgottenFile.read(directory.resolve("backup-2").resolve("forgotten.txt")))
                .containsExactly(person);
    }

    @Test
    void whatever_is_damaged_in_a_backup_is_found_before_anything_is_written() throws Exception {
        HouseSettings place = place("first");
        try (House house = KeptHouse.open(place)) {
            KeptHouse.fill(house);
            KeptHouse.backup(house.storage(), place, dir(), keys());
        }
        for (Path file : filesIn(directory)) {
            boolean noMatter = Set.of("lock", "forgotten.txt", "master-key.json")
                            .contains(file.getFileName().toString())
                    || !(file.startsWith(dir()) || file.startsWith(keys()));
            if (noMatter) {
                continue;
            }
            byte[] whole = Files.readAllBytes(file);
            byte[] changed = whole.clone();
            changed[changed.length / 2] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(() -> KeptHouse.restore(dir(), keys(), place("damaged")))
                    .as("changed %s", file)
                    .isInstanceOfAny(StorageException.class, IOException.class);
            Files.delete(file);
            assertThatThrownBy(() -> KeptHouse.restore(dir(), keys(), place("damaged")))
                    .as("without %s", file)
                    .isInstanceOf(StorageException.class);
            Files.write(file, whole);
        }

        KeptHouse.restore(dir(), keys(), place("damaged"));
    }

    @Test
    void a_backup_older_than_a_kept_checkpoint_is_restored_only_if_somebody_accepts_the_loss() throws Exception {
        HouseSettings place = place("first");
        SignedCheckpoint later;
        VerifierKey key;
        try (House house = KeptHouse.open(place)) {
            KeptHouse.register(house, 1);
            house.checkpoints().make();
            KeptHouse.backup(house.storage(), place, dir(), keys());
            KeptHouse.register(house, 2);
            later = house.checkpoints().make();
            key = house.checkpoints().publicKey();
        }
        Path kept = Files.writeString(directory.resolve("kept.txt"), later.text());

        assertThatThrownBy(() -> restoreAgainst(kept, key, false, place("second")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("covers " + later.checkpoint().size() + ": its end was cut off")
                .hasMessageContaining("--accept-lost-tail");
        assertThat(KeptHouse.restore(dir(), keys(), place("without"))).satisfies(summary -> {
            assertThat(summary.checkpoints()).isOne();
            assertThat(summary.lost()).isZero();
        });
        RestoreSummary accepted = restoreAgainst(kept, key, true, place("second"));
        assertThat(accepted.lost()).isEqualTo(later.checkpoint().size() - accepted.events());
    }

    @Test
    void a_backup_of_another_past_than_a_checkpoint_was_signed_of_is_refused() throws Exception {
        HouseSettings place = place("first");
        HouseSettings fork = place("fork");
        backUpOneComplaint(place);
        KeptHouse.restore(dir(), keys(), fork);
        SignedCheckpoint ofTheFork;
        VerifierKey key;
        try (House house = KeptHouse.open(fork)) {
            KeptHouse.register(house, 7);
            ofTheFork = house.checkpoints().make();
            key = house.checkpoints().publicKey();
        }
        try (House house = KeptHouse.open(place)) {
            for (int i = 10; i < 30; i++) {
                KeptHouse.register(house, i);
            }
            KeptHouse.backup(house.storage(), place, dir(), keys());
        }
        Path kept = Files.writeString(directory.resolve("kept.txt"), ofTheFork.text());

        assertThatThrownBy(() -> restoreAgainst(kept, key, false, place("second")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("there are other events than the checkpoint of "
                        + ofTheFork.checkpoint().size() + " events");
    }

    @Test
    void a_checkpoint_that_nobody_trusted_has_signed_is_refused() throws Exception {
        HouseSettings place = place("first");
        SignedCheckpoint made;
        try (House house = KeptHouse.open(place)) {
            KeptHouse.register(house, 1);
            made = house.checkpoints().make();
            KeptHouse.backup(house.storage(), place, dir(), keys());
        }
        SigningKey stranger =
                SigningKey.generate(Origin.of(made.checkpoint().ledgerId()), AlgorithmSuite.SHA256_ED25519);
        Path kept = Files.writeString(
                directory.resolve("kept.txt"),
                SignedCheckpoint.of(made.checkpoint(), stranger).text());

        assertThatThrownBy(() -> KeptHouse.restore(
                        dir(), keys(), place("second"), List.of(), new SignedPast(testimonyOf(kept), false)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("is not signed by a trusted key, but by "
                        + stranger.verifier().idHex());
    }

    @Test
    void a_replaced_key_comes_back_with_the_backup_and_signs_on() throws Exception {
        HouseSettings place = place("first");
        KeyReplacementJob.Replaced replaced;
        try (House house = KeptHouse.open(place)) {
            KeptHouse.register(house, 1);
            house.checkpoints().make();
            replaced = house.keyReplacement()
                    .run(new KeyReplacementJob.Argument(), io.huiyin.server.control.ProgressListener.SILENT);
            KeptHouse.register(house, 2);
            house.checkpoints().make();
            KeptHouse.backup(house.storage(), place, dir(), keys());
        }
        VerifierKey first = VerifierKey.parse(replaced.replaced());
        Path kept = Files.writeString(directory.resolve("kept.txt"), replaced.checkpoint());
        HouseSettings restored = place("second");
        assertThat(restoreAgainst(kept, first, false, restored).checkpoints()).isEqualTo(4);

        try (House house = KeptHouse.open(restored)) {
            KeptHouse.register(house, 3);
            SignedCheckpoint made = house.checkpoints().make();
            assertThat(made.note().isSignedBy(VerifierKey.parse(replaced.key())))
                    .isTrue();
            assertThat(house.checkpoints().successions()).hasSize(1);
        }
    }

    private RestoreSummary restoreAgainst(Path kept, VerifierKey key, boolean mayLackItsTail, HouseSettings target)
            throws IOException {
        Testimony testimony = testimonyOf(kept);
        testimony.trust(key);
        return KeptHouse.restore(dir(), keys(), target, List.of(), new SignedPast(testimony, mayLackItsTail));
    }

    private static Testimony testimonyOf(Path kept) throws IOException {
        Testimony testimony = new Testimony();
        testimony.takeFrom(kept);
        return testimony;
    }

    @Test
    void the_keys_are_refused_in_the_place_of_what_they_open() throws Exception {
        HouseSettings place = place("first");
        try (House house = KeptHouse.open(place)) {
            for (Path inside : List.of(dir(), dir().resolve("keys"), directory)) {
                assertThatThrownBy(() -> KeptHouse.backup(house.storage(), place, dir(), inside))
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining("--keys");
            }
        }
        assertThat(dir()).doesNotExist();
    }

    @Test
    void a_backup_is_not_continued_with_another_ledger() throws Exception {
        HouseSettings one = place("first");
        HouseSettings other = place("second");
        backUpOneComplaint(one);
        try (House house = KeptHouse.open(other)) {
            KeptHouse.register(house, 1);
            KeptHouse.register(house, 2);
            assertThatThrownBy(() -> KeptHouse.backup(house.storage(), other, dir(), keys()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("another ledger");
        }
    }

    @Test
    void nobody_else_can_look_into_a_backup() throws Exception {
        HouseSettings place = place("first");
        try (House house = KeptHouse.open(place)) {
            KeptHouse.fill(house);
            KeptHouse.register(house, 1);
            KeptHouse.backup(house.storage(), place, dir(), keys());
        }
        for (Path file : filesIn(dir())) {
            assertThat(Files.getPosixFilePermissions(file)).as("%s", file).hasSize(2);
        }
        for (Path file : filesIn(keys())) {
            assertThat(Files.getPosixFilePermissions(file)).as("%s", file).hasSize(2);
        }
        for (Path file : filesIn(dir())) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as("%s", file)
                    .doesNotContain(new String("事由".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
    }

    static Set<String> namesIn(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.map(path -> place.relativize(path).toString()).collect(Collectors.toSet());
        }
    }

    static List<Path> filesIn(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
