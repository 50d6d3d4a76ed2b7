package io.huiyin.storage.mvstore;

import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a closed file anew without its holes, checks the copy and puts it in the old one's place. MVStore's own
 * compaction moves pages about in the file in use with a retention time of 0, which a kill can leave unreadable.
 */
final class MvCompaction {

    private static final Logger LOG = LoggerFactory.getLogger(MvCompaction.class);
    private static final long TOO_SMALL_TO_BOTHER = 4L << 20;
    private static final long TOO_LARGE_FOR_A_SHUTDOWN = 512L << 20;

    private MvCompaction() {}

    /** Whether most of an open file is holes and what lives is small enough to copy within seconds. */
    static boolean isWorthwhile(MVStore store) {
        FileStore<?> file = store.getFileStore();
        long size = file.size();
        long live = size * file.getFillRate() / 100 * file.getChunksFillRate() / 100;
        return size > TOO_SMALL_TO_BOTHER && live < size / 2 && live < TOO_LARGE_FOR_A_SHUTDOWN;
    }

    /** Compacts a closed file; a failure leaves it as it was. */
    static void compact(Path file, MvFile.MapsOpener<?> mapsOf) {
        Path copy = file.resolveSibling(file.getFileName() + ".compacted");
        try {
            long before = Files.size(file);
            MVStore.compact(file.toString(), copy.toString(), false, null);
            DataDirectory.makeFile(copy); // it is there: sets its permissions
            requireSameContent(file, copy, mapsOf);
            DataDirectory.force(copy);
            DataDirectory.moveInto(copy, file);
            LOG.info("Compacted {} from {} to {} bytes", file.getFileName(), before, Files.size(file));
        } catch (IOException | RuntimeException e) { // H2 reports damage by many kinds of exception
            LOG.warn("Could not compact {}; it stays as it is", file.getFileName(), e);
            discard(copy);
        }
    }

    private static void requireSameContent(Path file, Path copy, MvFile.MapsOpener<?> mapsOf) {
        if (!entriesIn(file, mapsOf).equals(entriesIn(copy, mapsOf))) {
            throw new StorageException("The copy of " + file + " is not complete.");
        }
    }

    // Counts by reading, so that a copy with an unreadable page is not taken.
    private static Map<String, Long> entriesIn(Path file, MvFile.MapsOpener<?> mapsOf) {
        Map<String, Long> entries = new HashMap<>();
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            mapsOf.open(store); // from here on the maps know their types
            for (String name : store.getMapNames()) {
                entries.put(name, countByReading(store.openMap(name)));
            }
        }
        return entries;
    }

    private static long countByReading(MVMap<?, ?> map) {
        long count = 0;
        for (Cursor<?, ?> cursor = map.cursor(null); cursor.hasNext(); cursor.next()) {
            count++;
        }
        return count;
    }

    private static void discard(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            LOG.warn("Could not remove {}", copy.getFileName(), e);
        }
    }
}
