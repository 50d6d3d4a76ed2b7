package io.huiyin.server.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.storage.StorageException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BackupOnFilesTest extends BackupAndRestoreContract {

    @Override
    HouseSettings place(String name) {
        return KeptHouse.settings(directory.resolve(name), null);
    }

    @Test
    void a_restore_that_fails_halfway_leaves_no_data_behind() throws Exception {
        HouseSettings place = place("first");
        backUpOneComplaint(place);
        HouseSettings strange = place("strange");
        try (House house = KeptHouse.open(strange)) {
            KeptHouse.register(house, 1);
        }
        HouseSettings target = place("second");
        Files.createDirectories(target.masterKey().getParent());
        Files.copy(strange.masterKey(), target.masterKey());

        assertThatThrownBy(() -> KeptHouse.restore(dir(), keys(), target)).hasMessageContaining("master key");

        assertThat(target.store()).doesNotExist();
        assertThat(BackupAndRestoreContract.namesIn(target.data()))
                .containsExactlyInAnyOrder("", "keys", "keys/master-key.json");
        Files.delete(target.masterKey());
        KeptHouse.restore(dir(), keys(), target);
        assertThat(target.masterKey()).hasSameBinaryContentAs(place.masterKey());
    }

    @Test
    void a_restore_that_was_killed_is_not_served_and_can_be_repeated() throws Exception {
        HouseSettings place = place("first");
        backUpOneComplaint(place);
        HouseSettings target = place("second");
        Files.createDirectories(target.data().resolve("arriving"));

        assertThatThrownBy(() -> KeptHouse.open(target))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("did not come to its end");

        KeptHouse.restore(dir(), keys(), target);
        try (House house = KeptHouse.open(target)) {
            assertThat(KeptHouse.file(house, 1)).isNotNull();
        }
    }

    @Test
    void kept_state_without_its_ledger_is_refused_and_begins_no_other() throws Exception {
        HouseSettings place = place("first");
        try (House house = KeptHouse.open(place)) {
            KeptHouse.register(house, 1);
        }
        HouseSettings fresh = place("second");
        KeptHouse.open(fresh).close();
        Path ledger = fresh.store().resolve("ledger.mv");
        Files.delete(fresh.store().resolve("format"));
        Files.delete(ledger);

        assertThatThrownBy(() -> KeptHouse.open(fresh))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("not one block");
        assertThatThrownBy(() -> KeptHouse.open(fresh)).hasMessageContaining("not one block");
    }
}
