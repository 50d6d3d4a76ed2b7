package io.huiyin.server.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesAreForTheirOwnerTest {

    @TempDir
    Path directory;

    @Test
    void a_new_house_lets_nobody_else_look_into_its_directories() throws IOException {
        Path data = directory.resolve("new").resolve("data");

        House.open(settings(data), Clock.systemUTC()).close();

        assertThat(permissions(data)).isEqualTo("rwx------");
        for (String inside : new String[] {"store", "search", "keys"}) {
            assertThat(permissions(data.resolve(inside))).as(inside).isEqualTo("rwx------");
        }
        assertThat(permissions(data.resolve("keys").resolve("master-key.json"))).isEqualTo("rw-------");
    }

    @Test
    void a_data_directory_that_is_a_file_is_refused_with_a_sentence() throws IOException {
        Path file = Files.writeString(directory.resolve("data"), "not a directory");

        assertThatThrownBy(() -> House.open(settings(file), Clock.systemUTC()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("is a file");
    }

    private static HouseSettings settings(Path data) {
        return new HouseSettings(
                data, null, false, null, NodeSettings.named("files-test").doing(NodeRoles.of("views")), false);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
