package io.huiyin.server.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.server.control.ControlServer;
import io.huiyin.server.doctor.Finding.Check;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
import io.huiyin.storage.MongoWireServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @TempDir
    Path directory;

    @Test
    void a_house_at_rest_is_well_and_stays_as_it_is() throws IOException {
        HouseSettings settings = aHouse();

        DoctorReport report = look(settings);

        assertThat(report.findings())
                .as(DoctorText.of(report))
                .extracting(Finding::trouble)
                .containsOnlyNulls();
        assertThat(report.findings())
                .extracting(Finding::check)
                .contains(Check.MASTER_KEY, Check.LEDGER, Check.KEPT_STATE, Check.KEYS, Check.CLOCK);
        assertThat(look(settings).allWell()).isTrue();
    }

    @Test
    void a_running_house_is_asked_itself() throws IOException {
        HouseSettings settings = settings(null);
        try (House house = House.open(settings, Clock.systemUTC());
                ControlServer control = ControlServer.start(
                        settings.data(), List.of(new DoctorJob(house.storage(), settings, Clock.systemUTC())))) {
            DoctorReport report = look(settings);

            assertThat(report.allWell()).as(DoctorText.of(report)).isTrue();
            assertThat(report.findings()).extracting(Finding::check).contains(Check.SERVER, Check.LEDGER);
        }
    }

    @Test
    void data_that_another_process_holds_without_answering_is_in_use() throws IOException {
        HouseSettings settings = settings(null);
        House house = House.open(settings, Clock.systemUTC());
        try (house) {
            assertTroubles(settings, Trouble.IN_USE);
        }
    }

    @Test
    void where_nothing_is_nothing_is_made() throws IOException {
        HouseSettings settings = settings(null);

        assertTroubles(settings, Trouble.NO_DATA, Trouble.MASTER_KEY_UNUSABLE);

        assertThat(settings.data()).doesNotExist();
    }

    @Test
    void a_moved_house_and_an_unfinished_restore_are_told_apart() throws IOException {
        HouseSettings settings = aHouse();
        Path arriving = Files.createDirectory(settings.data().resolve("arriving"));
        assertTroubles(settings, Trouble.ARRIVING);
        Files.delete(arriving);

        Files.writeString(settings.data().resolve("moved.txt"), "was moved to MongoDB, somewhere.");
        assertTroubles(settings, Trouble.MOVED);
    }

    @Test
    void a_ledger_that_was_cut_overwritten_or_lost_is_explained() throws IOException {
        HouseSettings settings = aHouse();
        Path ledger = settings.store().resolve("ledger.mv");
        byte[] whole = Files.readAllBytes(ledger);

        Files.write(ledger, Arrays.copyOf(whole, 100));
        assertTroubles(settings, Trouble.STORE_UNUSABLE);
        Files.write(ledger, new byte[whole.length]);
        assertTroubles(settings, Trouble.STORE_UNUSABLE);
        Files.delete(ledger);
        assertTroubles(settings, Trouble.STORE_UNUSABLE);

        Files.write(ledger, whole);
        Files.setPosixFilePermissions(ledger, PosixFilePermissions.fromString("rw-------"));
        assertThat(look(settings).allWell()).isTrue();
    }

    @Test
    void data_of_another_version_is_explained() throws IOException {
        HouseSettings settings = aHouse();
        Files.writeString(settings.store().resolve("format"), "huiyin-data 9");

        assertTroubles(settings, Trouble.FORMAT_UNKNOWN);
        assertThatThrownBy(() -> House.open(settings, Clock.systemUTC())).hasMessageContaining("another version");
    }

    @Test
    void keys_that_others_can_read_or_that_do_not_fit_are_explained() throws IOException {
        HouseSettings settings = aHouse();
        Files.setPosixFilePermissions(settings.masterKey(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(troubles(settings)).contains(Trouble.MASTER_KEY_UNUSABLE);

        HouseSettings other =
                new HouseSettings(directory.resolve("other"), null, false, null, NodeSettings.named("doctor"), false);
        House.open(other, Clock.systemUTC()).close();
        Files.delete(settings.masterKey());
        Files.copy(other.masterKey(), settings.masterKey());
        assertTroubles(settings, Trouble.MASTER_KEY_WRONG);
    }

    @Test
    void kept_state_of_another_house_is_explained() throws IOException {
        HouseSettings settings = aHouse();
        HouseSettings other = new HouseSettings(
                directory.resolve("other"), null, false, settings.masterKey(), NodeSettings.named("doctor"), false);
        House.open(other, Clock.systemUTC()).close();
        Files.delete(settings.store().resolve("kept.mv"));
        Files.copy(other.store().resolve("kept.mv"), settings.store().resolve("kept.mv"));

        assertThat(troubles(settings)).contains(Trouble.KEPT_STATE_DOES_NOT_FIT);
    }

    @Test
    void a_clock_that_is_behind_the_last_block_is_explained() throws IOException {
        HouseSettings settings = aHouse();

        DoctorReport report =
                new Doctor(settings, Map.of(), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5))).look();

        assertThat(report.findings())
                .filteredOn(finding -> finding.check() == Check.CLOCK)
                .singleElement()
                .satisfies(finding -> assertThat(finding.trouble()).isEqualTo(Trouble.CLOCK_OFF))
                .satisfies(finding -> assertThat(finding.detail()).matches("-(29\\d|300) s"));
    }

    @Test
    void a_mongodb_that_does_not_answer_or_is_no_replica_set_is_explained() throws IOException {
        aHouse();
        assertThat(troubles(settings("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200")))
                .contains(Trouble.MONGODB_NO_ANSWER);
        try (MongoWireServer mongo = MongoWireServer.start()) {
            assertThat(troubles(settings(mongo.uri() + "/city"))).contains(Trouble.MONGODB_NOT_REPLICATED);
        }
    }

    @Test
    void every_trouble_and_check_is_explained_in_both_languages() {
        Set<String> keys = new TreeSet<>(Set.of("all-well", "not-well"));
        for (Trouble trouble : Trouble.values()) {
            keys.addAll(List.of(trouble.key() + ".what", trouble.key() + ".why", trouble.key() + ".help"));
        }
        for (Check check : Check.values()) {
            keys.add("check." + check.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            ResourceBundle file = ResourceBundle.getBundle("io.huiyin.server.doctor.doctor", locale, NO_FALLBACK);
            assertThat(file.keySet()).isEqualTo(keys);
            assertThat(keys).allSatisfy(key -> assertThat(file.getString(key)).isNotBlank());
        }
        assertThat(DoctorText.of(new DoctorReport(List.of(Finding.wrong(Check.CLOCK, Trouble.CLOCK_OFF, "-180 s")))))
                .contains("时钟", "clock", "-180 s", "timedatectl");
    }

    private HouseSettings aHouse() {
        HouseSettings settings = settings(null);
        House.open(settings, Clock.systemUTC()).close();
        return settings;
    }

    private HouseSettings settings(@Nullable String mongodbUri) {
        return new HouseSettings(
                directory.resolve("data"),
                mongodbUri,
                false,
                null,
                NodeSettings.named("doctor").doing(NodeRoles.of("none")),
                false);
    }

    private static DoctorReport look(HouseSettings settings) throws IOException {
        return new Doctor(settings, Map.of(), Clock.systemUTC()).look();
    }

    private static List<Trouble> troubles(HouseSettings settings) throws IOException {
        return look(settings).findings().stream()
                .map(Finding::trouble)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void assertTroubles(HouseSettings settings, Trouble... expected) throws IOException {
        assertThat(troubles(settings)).containsExactlyInAnyOrder(expected);
    }
}
