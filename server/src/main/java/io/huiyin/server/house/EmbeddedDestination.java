package io.huiyin.server.house;

import io.huiyin.server.safekeeping.Destination;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.mvstore.EmbeddedStorage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.axonframework.serialization.Serializer;
import org.springframework.util.FileSystemUtils;

/** A data directory without data. What arrives lies beside the store's place and moves there when it is whole. */
final class EmbeddedDestination implements Destination {

    private final HouseSettings settings;
    private final Serializer tokens;

    EmbeddedDestination(HouseSettings settings, Serializer tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    @Override
    public Storage open() {
        requireNoData();
        PrivateDirectory.make(settings.data());
        removeArriving();
        return EmbeddedStorage.open(settings.arriving(), tokens);
    }

    private void requireNoData() {
        for (Path taken : new Path[] {settings.store(), MovedHouse.file(settings)}) {
            if (Files.exists(taken)) {
                throw new StorageException("There is data in " + settings.data() + " already (" + taken.getFileName()
                        + "), and nothing is ever written over data. Give --data a new directory.");
            }
        }
    }

    @Override
    public void publish() throws IOException {
        Files.move(settings.arriving(), settings.store(), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(settings.data(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public void abandon() {
        removeArriving();
    }

    private void removeArriving() {
        try {
            FileSystemUtils.deleteRecursively(settings.arriving());
        } catch (IOException e) {
            throw new StorageException("What an earlier run left in " + settings.arriving() + " cannot be removed.", e);
        }
    }
}
