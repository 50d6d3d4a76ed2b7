package io.huiyin.storage.mvstore;

import io.huiyin.storage.OutcomeUnknownException;
import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * One MVStore file whose changes are whole or not at all: a change that cannot be made durable leaves neither file nor
 * memory changed, and the file is opened again for the next one.
 *
 * @param <M> the file's typed maps
 */
final class MvFile<M> implements AutoCloseable {

    /** When a change counts as made. */
    enum Durability {
        /** Forced to the disk. */
        SYNCED,
        /** Handed to the operating system: survives the process, not a power cut. */
        COMMITTED
    }

    /**
     * What a file is and how to open it.
     *
     * @param path the file
     * @param fileSystem the H2 file system to go through, as a prefix
     * @param kind written into the file, so that no other is taken for it
     * @param cacheMebibytes size of the page cache
     * @param mapsOf opens the typed maps
     * @param damage what to throw when the file cannot be read
     * @param journaling how it is kept with a journal; null for one that is not
     */
    record Layout<M>(
            Path path,
            String fileSystem,
            String kind,
            int cacheMebibytes,
            MapsOpener<M> mapsOf,
            BiFunction<String, Throwable, StorageException> damage,
            @Nullable Journaling<M> journaling) {

        FileWithJournal withJournal() {
            return new FileWithJournal(path, fileSystem);
        }
    }

    /** Opens a file's typed maps, which makes those that are not there. */
    interface MapsOpener<M> {
        M open(MVStore store);
    }

    /**
     * How a file is kept with a journal.
     *
     * @param mostBytes when there is so much in the journal, the file itself is forced and the journal begins anew
     * @param entries makes changes again that were written ahead
     */
    record Journaling<M>(long mostBytes, Entries<M> entries) {}

    /** Reads what was written ahead: one entry, or several that were decided together, one after the other. */
    interface Entries<M> {
        void repeat(M maps, ByteBuffer entries);
    }

    /**
     * A change, said before it is made.
     *
     * @param entry from which it can be made again; null for none
     * @param change makes it
     * @param answer for whoever asked
     */
    record Ahead<M, T>(@Nullable ByteBuffer entry, Consumer<M> change, T answer) {

        /** Nothing is to be changed. */
        static <M, T> Ahead<M, T> nothing(T answer) {
            return new Ahead<>(null, maps -> {}, answer);
        }
    }

    static final String ABOUT = "about";

    private final Layout<M> layout;
    private final FileInUse<M> file;
    private final ChangesInCommit<M> changes;
    private final DecisionsInRecord<M> decisions;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private MvFile(Layout<M> layout, FileInUse<M> file) {
        this.layout = layout;
        this.file = file;
        this.changes = new ChangesInCommit<>(file);
        this.decisions = new DecisionsInRecord<>(file);
    }

    /**
     * Opens a file that must be there.
     *
     * @throws StorageException the layout's own, when it is missing, empty or unreadable
     */
    static <M> MvFile<M> open(Layout<M> layout) {
        if (sizeOf(layout.path()) == 0) {
            throw layout.damage()
                    .apply("The file " + layout.path() + " is missing or empty.", new IOException("no content"));
        }
        Journal journal = layout.journaling() == null ? null : openJournal(layout);
        FileInUse<M> file = new FileInUse<>(layout, journal);
        try {
            file.usable();
            return new MvFile<>(layout, file);
        } catch (RuntimeException e) {
            if (journal != null) {
                FileWithJournal.closeAfter(e, journal);
            }
            throw e;
        }
    }

    /** Opens a file, made if there is none or an empty one. */
    static <M> MvFile<M> openOrCreate(Layout<M> layout) {
        if (sizeOf(layout.path()) == 0) {
            create(layout);
        }
        if (layout.journaling() != null) {
            makeJournal(layout.withJournal());
        }
        return open(layout);
    }

    /** Makes the journal of a file that was kept without one. */
    static void makeJournal(FileWithJournal file) {
        try {
            file.makeJournal();
        } catch (IOException e) {
            throw new StorageException(
                    "The file " + file.journalPath() + " cannot be made: " + FileInUse.reasonOf(e), e);
        }
    }

    private static Journal openJournal(Layout<?> layout) {
        try {
            return layout.withJournal().openJournal();
        } catch (IOException | RuntimeException e) {
            throw layout.damage()
                    .apply(
                            "The file " + layout.path() + " cannot be opened with its journal: "
                                    + FileInUse.reasonOf(e),
                            e);
        }
    }

    private static <M> void create(Layout<M> layout) {
        try {
            DataDirectory.makeFile(layout.path());
            FileInUse.create(layout);
            DataDirectory.forceDirectory(DataDirectory.parentOf(layout.path()));
        } catch (IOException | MVStoreException e) {
            throw new StorageException("The file " + layout.path() + " cannot be made: " + FileInUse.reasonOf(e), e);
        }
    }

    private static long sizeOf(Path path) {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            throw new StorageException("The file " + path + " cannot be looked at: " + e.getMessage(), e);
        }
    }

    static MVMap<String, String> aboutMap(MVStore store) {
        return store.openMap(
                ABOUT,
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
    }

    Path path() {
        return layout.path();
    }

    /** Reads while no change is under way: sees durable state only. */
    <T> T read(Function<M, T> query) {
        file.usable();
        lock.readLock().lock();
        try {
            return file.apply(file.usable(), query);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Reads beside a change under way; the query must itself keep off what is not durable yet. */
    <T> T readBeside(Function<M, T> query) {
        return file.apply(file.usable(), query);
    }

    /**
     * Makes a change by committing the file, all of it or none. Changes that wait at the same time share one commit; one
     * that fails leaves its neighbours untouched. Not for a file to which something is written ahead: its maps are ahead of
     * what was committed.
     *
     * @param change may be applied more than once before it is durable, so it does nothing but read and write the maps
     * @throws OutcomeUnknownException when the disk failed and it cannot be said whether the change is there
     * @throws StorageException when it surely is not
     */
    <T> T write(Durability durability, Function<M, T> change) {
        WaitingChange<M, T> mine = changes.add(durability, change);
        lock.writeLock().lock();
        try {
            if (!mine.isSettled()) {
                changes.makeAll();
            }
        } finally {
            lock.writeLock().unlock();
        }
        return mine.result();
    }

    /**
     * Makes a change by writing an entry into the journal, from which it can be made again; the file itself follows much
     * later, with many others at once. Decisions that wait at the same time share one record of the journal.
     *
     * @param keys what the decision depends on or changes: of two that have one in common, the later sees what the
     *     earlier has changed
     * @param decide reads the maps and says what is to be done
     * @throws OutcomeUnknownException when the disk failed and it cannot be said whether the change is there
     * @throws StorageException when it surely is not
     */
    <T> T writeAhead(Collection<?> keys, Function<M, Ahead<M, T>> decide) {
        WaitingDecision<M, T> mine = decisions.add(keys, decide);
        lock.writeLock().lock();
        try {
            if (!mine.isSettled()) {
                decisions.makeAll();
            }
        } finally {
            lock.writeLock().unlock();
        }
        return mine.result();
    }

    /** How many changes wait for their commit or their record. */
    int waitingChanges() {
        return changes.count() + decisions.count();
    }

    /** Closes the file, and writes it anew without its holes if these are most of it. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            file.close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
