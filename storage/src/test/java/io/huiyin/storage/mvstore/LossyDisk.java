package io.huiyin.storage.mvstore;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.Serializer;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk whose power fails. What was not synced then is lost or kept sector by sector, in any order, as a real disk with
 * a cache may do; a sector of 512 bytes is written whole or not at all. For files opened with its prefix; H2 makes its
 * instances, so the power is shared.
 */
public final class LossyDisk extends FilePathWrapper {

    private static final String PREFIX = "lossy:";
    private static final int SECTOR = 512;

    // Short, so that files follow their journals several times before the power fails.
    private static final long JOURNAL_BYTES = 1 << 17;

    private static final String NO_POWER = "The power is gone";

    private static final Map<Path, Unsynced> FILES = new ConcurrentHashMap<>();
    private static boolean lying;
    private static long operationsLeft;

    /** The power is on, and stays on for so many writes and syncs. What files hold now is on the disk. */
    public static synchronized void powerOn(long operations) {
        FilePath.register(new LossyDisk());
        FILES.clear();
        operationsLeft = operations;
        lying = false;
    }

    /** From now on it says that it has synced, and has not: as cheap disks do. */
    public static synchronized void lies() {
        lying = true;
    }

    /** Whether the power has failed. */
    public static synchronized boolean isOff() {
        return operationsLeft <= 0;
    }

    /** What is left when the power comes back. Nothing may have a file open. */
    public static synchronized void losesWhatWasNotSynced(Random random) throws IOException {
        for (Map.Entry<Path, Unsynced> file : FILES.entrySet()) {
            if (Files.exists(file.getKey())) {
                file.getValue().lose(file.getKey(), random);
            }
        }
        FILES.clear();
    }

    /** Opens a data directory on this disk. */
    public static EmbeddedStorage open(Path directory, Serializer tokenSerializer) {
        return EmbeddedStorage.open(directory, tokenSerializer, PREFIX, JOURNAL_BYTES);
    }

    private static synchronized void operate(Operation operation) throws IOException {
        if (operationsLeft <= 0) {
            throw new IOException(NO_POWER);
        }
        operation.run();
        if (--operationsLeft == 0) {
            throw new IOException(NO_POWER);
        }
    }

    @Override
    public String getScheme() {
        return "lossy";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Path path = Path.of(getBase().toString()).toAbsolutePath();
        FileChannel file = getBase().open(mode);
        return new LossyFile(file, FILES.computeIfAbsent(path, fresh -> new Unsynced()));
    }

    private interface Operation {
        void run() throws IOException;
    }

    /** What a file was before the writes that were not synced. */
    private static final class Unsynced {

        private final Map<Long, byte[]> sectorsBefore = new TreeMap<>();
        private long sizeBefore = -1;

        void remember(FileChannel file, long from, long length) throws IOException {
            rememberSize(file);
            for (long sector = from / SECTOR; sector * SECTOR < from + length; sector++) {
                if (!sectorsBefore.containsKey(sector)) {
                    ByteBuffer before = ByteBuffer.allocate(SECTOR);
                    file.read(before, sector * SECTOR);
                    sectorsBefore.put(sector, Arrays.copyOf(before.array(), before.position()));
                }
            }
        }

        void rememberSize(FileChannel file) throws IOException {
            sizeBefore = sizeBefore < 0 ? file.size() : sizeBefore;
        }

        void synced() {
            sectorsBefore.clear();
            sizeBefore = -1;
        }

        void lose(Path path, Random random) throws IOException {
            if (sizeBefore < 0) {
                return;
            }
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                long sizeNow = Math.max(file.length(), sizeBefore);
                file.setLength(sizeNow);
                for (Map.Entry<Long, byte[]> sector : sectorsBefore.entrySet()) {
                    if (random.nextBoolean()) {
                        file.seek(sector.getKey() * SECTOR);
                        file.write(Arrays.copyOf(sector.getValue(), SECTOR));
                    }
                }
                file.setLength(random.nextBoolean() ? sizeBefore : sizeNow);
            }
        }
    }

    private static final class LossyFile extends WrappedFile {

        private final FileChannel file;
        private final Unsynced unsynced;

        LossyFile(FileChannel file, Unsynced unsynced) {
            super(file);
            this.file = file;
            this.unsynced = unsynced;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            int length = source.remaining();
            operate(() -> {
                unsynced.remember(file, position, length);
                super.write(source, position);
            });
            return length;
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            operate(() -> {
                unsynced.remember(file, size, Math.max(0, file.size() - size));
                super.implTruncate(size);
            });
        }

        @Override
        public void force(boolean metaData) throws IOException {
            operate(() -> {
                if (!lying) {
                    unsynced.synced();
                }
            });
        }
    }
}
