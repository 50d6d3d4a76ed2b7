package io.huiyin.storage;

import io.huiyin.storage.mvstore.EmbeddedStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.JavaSerializer;
import org.axonframework.serialization.Serializer;

/** The real embedded storage in a directory of its own, which is removed at the end. */
public final class TemporaryStorage extends RestartableStorage {

    private final Path directory;

    private TemporaryStorage(Path directory, Serializer tokenSerializer) {
        super(() -> EmbeddedStorage.open(directory, tokenSerializer));
        this.directory = directory;
    }

    /** Opens a new one that writes tokens with Java's own serialization. */
    public static TemporaryStorage open() {
        return open(javaSerializer());
    }

    /** Opens a new one. */
    public static TemporaryStorage open(Serializer tokenSerializer) {
        try {
            return new TemporaryStorage(Files.createTempDirectory("huiyin-storage-"), tokenSerializer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes tokens with Java's own serialization, which needs no library. */
    @SuppressWarnings("deprecation") // fine for tokens that live as long as a test
    public static Serializer javaSerializer() {
        return JavaSerializer.builder().build();
    }

    /** The data directory. */
    public Path directory() {
        return directory;
    }

    @Override
    public void close() {
        super.close();
        if (Files.exists(directory)) {
            removeDirectory();
        }
    }

    private void removeDirectory() {
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> childrenFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : childrenFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
