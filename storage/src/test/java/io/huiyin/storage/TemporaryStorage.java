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
public final class TemporaryStorage implements Storage {

    private final Path directory;
    private final Serializer tokenSerializer;
    private EmbeddedStorage storage;

    private TemporaryStorage(Path directory, Serializer tokenSerializer) {
        this.directory = directory;
        this.tokenSerializer = tokenSerializer;
        this.storage = EmbeddedStorage.open(directory, tokenSerializer);
    }

    /** Opens a new one that writes tokens with Java's own serialization. */
    @SuppressWarnings("deprecation") // the one serializer that needs no library
    public static TemporaryStorage open() {
        return open(JavaSerializer.builder().build());
    }

    /** Opens a new one. */
    public static TemporaryStorage open(Serializer tokenSerializer) {
        try {
            return new TemporaryStorage(Files.createTempDirectory("huiyin-storage-"), tokenSerializer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data directory. */
    public Path directory() {
        return directory;
    }

    /** Closes and opens it again, as a restart does; what was taken from it before is closed. */
    public void reopen() {
        storage.close();
        storage = EmbeddedStorage.open(directory, tokenSerializer);
    }

    @Override
    public BlockStore blocks() {
        return storage.blocks();
    }

    @Override
    public KeptState keptState() {
        return storage.keptState();
    }

    @Override
    public BlobStore blobs() {
        return storage.blobs();
    }

    @Override
    public ViewSets views() {
        return storage.views();
    }

    @Override
    public String description() {
        return storage.description();
    }

    @Override
    public void close() {
        storage.close();
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
