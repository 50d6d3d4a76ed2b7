package io.huiyin.server.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.MovedHouse;
import io.huiyin.server.house.StorageOpening;
import io.huiyin.storage.MongoWireServer;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {

    @TempDir
    Path directory;

    private MongoWireServer mongo;
    private HouseSettings here;
    private HouseSettings there;
    private String ledgerId;

    @BeforeEach
    void a_house_on_files() {
        mongo = MongoWireServer.start();
        Path data = directory.resolve("data");
        here = KeptHouse.settings(data, null);
        there = KeptHouse.settings(data, mongo.uri() + "/city");
        try (House house = KeptHouse.open(here)) {
            KeptHouse.fill(house);
            KeptHouse.register(house, 1);
            ledgerId = house.eventStore().ledgerId();
        }
    }

    @AfterEach
    void stop_the_server() {
        mongo.close();
    }

    @Test
    void the_same_ledger_goes_on_in_the_mongodb_and_is_no_longer_served_from_the_files() throws IOException {
        MigrationSummary moved = migrate(ProgressListener.SILENT);

        assertThat(moved.ledgerId()).isEqualTo(ledgerId);
        assertThat(moved.attachments()).isOne();
        try (House house = KeptHouse.open(there)) {
            assertThat(house.eventStore().ledgerId()).isEqualTo(ledgerId);
            assertThat(KeptHouse.file(house, 1).summary().subject().value()).isEqualTo("事由 1");
            assertThat(KeptHouse.sending(house).hold()).isNull();
            KeptHouse.register(house, 2);
            assertThat(KeptHouse.file(house, 2).summary().subject().value()).isEqualTo("事由 2");
        }
        assertThatThrownBy(() -> KeptHouse.open(here))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("was moved to MongoDB");
    }

    @Test
    void a_move_that_was_stopped_is_served_by_nobody_and_goes_on() throws IOException {
        assertThatThrownBy(() -> migrate((done, all) -> {
                    if (done > all / 2) {
                        throw new CancellationException("pulled the plug");
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> KeptHouse.open(there))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("did not come to its end");

        migrate(ProgressListener.SILENT);

        try (House house = KeptHouse.open(there)) {
            assertThat(house.eventStore().ledgerId()).isEqualTo(ledgerId);
        }
    }

    @Test
    void data_in_use_is_not_moved() {
        House house = KeptHouse.open(here);
        try (house) {
            assertThatThrownBy(() -> migrate(ProgressListener.SILENT))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void nothing_is_moved_over_data() {
        KeptHouse.open(KeptHouse.settings(directory.resolve("other"), there.mongodbUri()))
                .close();

        assertThatThrownBy(() -> migrate(ProgressListener.SILENT))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("written over data");
    }

    @Test
    void a_difference_at_the_end_is_noticed() {
        assertThatThrownBy(() -> {
                    try (Storage source = StorageOpening.toBeMoved(here);
                            Storage target = StorageOpening.toMoveTo(there, KeptHouse.CLOCK)) {
                        ProgressListener meddling = (done, all) -> {
                            if (done == all) {
                                target.keptState().put("case-numbers", "meddled", new byte[] {1});
                            }
                        };
                        new Migration(meddling).move(source, target, () -> {});
                    }
                })
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("not the same in both places");
    }

    private MigrationSummary migrate(ProgressListener progress) throws IOException {
        try (Storage source = StorageOpening.toBeMoved(here);
                Storage target = StorageOpening.toMoveTo(there, KeptHouse.CLOCK)) {
            return new Migration(progress)
                    .move(source, target, () -> MovedHouse.note(here, target.description(), Instant.EPOCH));
        }
    }
}
