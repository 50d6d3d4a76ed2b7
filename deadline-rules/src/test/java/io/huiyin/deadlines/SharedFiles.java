package io.huiyin.deadlines;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reference data that lies beside the checkout and is no part of it; tests that want it skip without it. */
final class SharedFiles {

    private SharedFiles() {}

    static Path data(String name) {
        Path file = Path.of(System.getProperty("huiyin.sharedDir", "no-shared-dir"), "data", name);
        assumeTrue(Files.isRegularFile(file), () -> "Skipped: there is no file " + file);
        return file;
    }
}
