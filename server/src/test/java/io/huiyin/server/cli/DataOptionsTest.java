package io.huiyin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DataOptionsTest {

    private static final String URI = "mongodb://mongo-1/huiyin?replicaSet=huiyin";

    @TempDir
    Path directory;

    @Test
    void the_address_of_the_mongodb_may_stand_in_a_file() throws IOException {
        DataOptions options = parse("--mongodb-uri-file", file(URI + "\n"));

        assertThat(options.properties()).containsEntry("huiyin.mongodb-uri", URI);
        assertThat(options.settings().mongodbUri()).isEqualTo(URI);
    }

    @Test
    void an_address_on_the_command_line_goes_before_the_file() throws IOException {
        DataOptions options = parse("--mongodb-uri", URI, "--mongodb-uri-file", file("mongodb://other/huiyin"));

        assertThat(options.properties()).containsEntry("huiyin.mongodb-uri", URI);
    }

    @Test
    void an_empty_or_missing_file_never_means_the_embedded_default() throws IOException {
        DataOptions empty = parse("--mongodb-uri-file", file("\n"));
        DataOptions missing =
                parse("--mongodb-uri-file", directory.resolve("nowhere").toString());

        assertThatThrownBy(empty::properties)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("is empty");
        assertThatThrownBy(missing::settings)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void without_an_option_nothing_is_set_but_the_data_directory() {
        assertThat(parse().properties()).containsOnlyKeys("huiyin.data");
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("uri"), content).toString();
    }

    private static DataOptions parse(String... arguments) {
        return CommandLine.populateCommand(new DataOptions(), arguments);
    }
}
