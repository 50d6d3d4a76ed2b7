package io.huiyin.console.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundlesTest {

    @Test
    void every_bundle_of_texts_is_in_use() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/io/huiyin/console"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith("_en.properties"))
                            .map(name -> name.replace("_en.properties", "")))
                    .containsExactlyInAnyOrderElementsOf(WebSetup.BUNDLES);
        }
    }
}
