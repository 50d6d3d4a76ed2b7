package io.huiyin.server.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.storage.MongoWireServer;
import io.huiyin.storage.StorageException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackupOnMongoTest extends BackupAndRestoreContract {

    private MongoWireServer mongo;

    @BeforeEach
    void start_a_server() {
        mongo = MongoWireServer.start();
    }

    @AfterEach
    void stop_the_server() {
        mongo.close();
    }

    @Override
    HouseSettings place(String name) {
        return KeptHouse.settings(directory.resolve(name), mongo.uri() + "/" + name);
    }

    @Test
    void a_restore_that_failed_halfway_is_served_by_nobody_and_goes_on_when_repeated() throws Exception {
        HouseSettings place = place("first");
        backUpOneComplaint(place);
        HouseSettings strange = place("strange");
        KeptHouse.open(strange).close();
        HouseSettings target = place("second");
        Files.createDirectories(target.masterKey().getParent());
        Files.copy(strange.masterKey(), target.masterKey());
        assertThatThrownBy(() -> KeptHouse.restore(dir(), keys(), target)).hasMessageContaining("master key");

        assertThatThrownBy(() -> KeptHouse.open(target))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("did not come to its end");

        Files.delete(target.masterKey());
        KeptHouse.restore(dir(), keys(), target);
        try (House house = KeptHouse.open(target)) {
            assertThat(KeptHouse.file(house, 1)).isNotNull();
        }
    }

    @Test
    void a_backup_of_files_is_restored_into_a_mongodb() throws Exception {
        HouseSettings files = KeptHouse.settings(directory.resolve("files"), null);
        try (House house = KeptHouse.open(files)) {
            KeptHouse.fill(house);
            KeptHouse.register(house, 1);
            KeptHouse.backup(house.storage(), files, dir(), keys());
        }
        KeptHouse.restore(dir(), keys(), place("second"));

        try (House house = KeptHouse.open(place("second"))) {
            assertThat(KeptHouse.file(house, 1).summary().subject().value()).isEqualTo("事由 1");
        }
    }
}
