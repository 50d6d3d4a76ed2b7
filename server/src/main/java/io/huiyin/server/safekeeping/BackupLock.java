package io.huiyin.server.safekeeping;

import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One backup at a time writes to a place. */
final class BackupLock implements AutoCloseable {

    private final BackupPlace place;
    private final FileChannel channel;

    private BackupLock(BackupPlace place, FileChannel channel) {
        this.place = place;
        this.channel = channel;
    }

    /**
     * Makes the place's directories where they are missing and holds it.
     *
     * @throws StorageException if its two directories are not apart, or another backup is writing there
     */
    static BackupLock hold(BackupPlace place) throws IOException {
        place.requireApart();
        PrivateFiles.directory(place.directory());
        PrivateFiles.directory(place.keysDirectory());
        Path file = place.directory().resolve("lock");
        if (!Files.exists(file)) {
            PrivateFiles.make(file);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StorageException(
                    "Another backup is being written to " + place.directory() + ". Wait for its end.");
        }
        return new BackupLock(place, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    BackupPlace place() {
        return place;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
