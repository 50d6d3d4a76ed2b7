package io.huiyin.server.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingsAreDocumentedTest {

    @Test
    void every_variable_that_the_house_reads_is_in_the_operators_guide() {
        String guide = DockerFolder.text(DockerFolder.PROJECT.resolve("docs").resolve("operations.md"));

        assertThat(DockerFolder.variablesOfTheHouse())
                .contains("HUIYIN_DATA", "HUIYIN_MASTER_KEY_FILE", "HUIYIN_MONGODB_URI_FILE", "HUIYIN_HEAP")
                .filteredOn(variable -> !guide.contains("`" + variable + "`"))
                .isEmpty();
    }
}
