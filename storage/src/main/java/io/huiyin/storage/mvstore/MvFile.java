package io.huiyin.storage.mvstore;

import io.huiyin.storage.OutcomeUnknownException;
import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
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
     */
    record Layout<M>(
            Path path,
            String fileSystem,
            String kind,
            int cacheMebibytes,
            MapsOpener<M> mapsOf,
            BiFunction<String, Throwable, StorageException> damage) {}

    /** Opens a file's typed maps, which makes those that are not there. */
    interface MapsOpener<M> {
        M open(MVStore store);
    }

    private record Opened<M>(MVStore store, M maps) {}

    static final String ABOUT = "about";
    private static final String KIND = "kind";

    // Each commit writes the changed pages whole: small ones keep a commit of one event small.
    private static final int PAGE_BYTES = 4096;

    private final Layout<M> layout;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Queue<WaitingChange<M, ?>> waiting = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Opened<M> opened;
    private volatile boolean closed;
    private volatile @Nullable StorageException distrust;

    private MvFile(Layout<M> layout) {
        this.layout = layout;
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
        MvFile<M> file = new MvFile<>(layout);
        file.usable();
        return file;
    }

    /** Opens a file, made if there is none or an empty one. */
    static <M> MvFile<M> openOrCreate(Layout<M> layout) {
        if (sizeOf(layout.path()) == 0) {
            create(layout);
        }
        return open(layout);
    }

    private static <M> void create(Layout<M> layout) {
        try {
            DataDirectory.makeFile(layout.path());
            try (MVStore store = openStore(layout)) {
                aboutMap(store).put(KIND, layout.kind());
                store.commit();
                store.sync();
            }
            DataDirectory.forceDirectory(DataDirectory.parentOf(layout.path()));
        } catch (IOException | MVStoreException e) {
            throw new StorageException("The file " + layout.path() + " cannot be made: " + reasonOf(e), e);
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
        usable();
        lock.readLock().lock();
        try {
            return apply(usable(), query);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Reads beside a change under way; the query must itself keep off what is not durable yet. */
    <T> T readBeside(Function<M, T> query) {
        return apply(usable(), query);
    }

    /**
     * Makes a change, all of it or none. Changes that wait at the same time share one commit; one that fails leaves its
     * neighbours untouched.
     *
     * @param change may be applied more than once before it is durable, so it does nothing but read and write the maps
     * @throws OutcomeUnknownException when the disk failed and it cannot be said whether the change is there
     * @throws StorageException when it surely is not
     */
    <T> T write(Durability durability, Function<M, T> change) {
        WaitingChange<M, T> mine = new WaitingChange<>(durability, change);
        waiting.add(mine);
        lock.writeLock().lock();
        try {
            if (!mine.isSettled()) {
                makeWaitingChanges();
            }
        } finally {
            lock.writeLock().unlock();
        }
        return mine.result();
    }

    /** How many changes wait for their commit. */
    int waitingChanges() {
        return waiting.size();
    }

    private void makeWaitingChanges() {
        List<WaitingChange<M, ?>> group = new ArrayList<>();
        for (WaitingChange<M, ?> next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
        }
        try {
            Opened<M> current = usable();
            long before = current.store().getCurrentVersion();
            List<WaitingChange<M, ?>> made = applyAll(current, group);
            if (current.store().hasUnsavedChanges()) {
                persist(current.store(), strictest(made), before);
            }
            made.forEach(WaitingChange::succeed);
        } catch (RuntimeException | Error e) {
            group.forEach(change -> change.fail(e));
        }
    }

    private List<WaitingChange<M, ?>> applyAll(Opened<M> current, List<WaitingChange<M, ?>> group) {
        List<WaitingChange<M, ?>> made = new ArrayList<>();
        for (WaitingChange<M, ?> change : group) {
            try {
                apply(current, change::applyTo);
                made.add(change);
            } catch (RuntimeException | Error e) {
                change.fail(e);
                rollBack(current.store(), e);
                // The roll-back took the neighbours' changes with it.
                applyAgain(current, made);
            }
        }
        return made;
    }

    private void applyAgain(Opened<M> current, List<WaitingChange<M, ?>> changes) {
        try {
            changes.forEach(change -> apply(current, change::applyTo));
        } catch (RuntimeException | Error e) {
            rollBack(current.store(), e);
            throw e;
        }
    }

    private static Durability strictest(List<? extends WaitingChange<?, ?>> changes) {
        return changes.stream().anyMatch(change -> change.durability() == Durability.SYNCED)
                ? Durability.SYNCED
                : Durability.COMMITTED;
    }

    private void rollBack(MVStore store, Throwable reason) {
        try {
            store.rollback();
        } catch (MVStoreException e) {
            reason.addSuppressed(e);
            forget(store);
        }
    }

    private void persist(MVStore store, Durability durability, long before) {
        try {
            store.commit();
        } catch (MVStoreException e) {
            forget(store);
            throw notCommitted(before, e);
        }
        if (durability == Durability.SYNCED) {
            sync(store);
        }
    }

    // A failed commit may still have reached the file as a whole: only the file itself can say.
    private StorageException notCommitted(long before, MVStoreException cause) {
        String sentence = "Writing to " + layout.path() + " failed: " + reasonOf(cause);
        try {
            return usable().store().getCurrentVersion() == before
                    ? new StorageException(sentence, cause)
                    : new OutcomeUnknownException(sentence, cause);
        } catch (StorageException cannotBeOpened) {
            cause.addSuppressed(cannotBeOpened);
            return new OutcomeUnknownException(sentence, cause);
        }
    }

    // After a failed sync the system may hold pages it will never write: nothing read here can be trusted any more.
    private void sync(MVStore store) {
        try {
            store.sync();
        } catch (MVStoreException e) {
            distrust = new StorageException(
                    "The disk did not confirm a write to " + layout.path() + ". Check the disk, then start again.", e);
            forget(store);
            throw new OutcomeUnknownException(
                    "The disk did not confirm a write to " + layout.path() + ": " + reasonOf(e), e);
        }
    }

    // Closed first: whoever sees that there is none opens the file again.
    private void forget(MVStore store) {
        store.closeImmediately();
        opened = null;
    }

    private <T> T apply(Opened<M> current, Function<M, T> query) {
        try {
            return query.apply(current.maps());
        } catch (MVStoreException e) {
            throw layout.damage().apply("Reading " + layout.path() + " failed: " + reasonOf(e), e);
        }
    }

    private Opened<M> usable() {
        Opened<M> current = opened;
        return current != null && !current.store().isClosed() ? current : reopened();
    }

    private Opened<M> reopened() {
        synchronized (this) {
            refuseIfClosedOrDistrusted();
            Opened<M> current = opened;
            if (current == null || current.store().isClosed()) {
                current = openAll();
                opened = current;
            }
            return current;
        }
    }

    private void refuseIfClosedOrDistrusted() {
        if (closed) {
            throw new StorageException("The file " + layout.path() + " is closed.");
        }
        StorageException reason = distrust;
        if (reason != null) {
            throw new StorageException("The file " + layout.path() + " is not used any more until a restart.", reason);
        }
    }

    // H2 reports a damaged file by many kinds of exception.
    private Opened<M> openAll() {
        MVStore store = null;
        try {
            store = openStore(layout);
            requireKind(store);
            M maps = layout.mapsOf().open(store);
            store.commit();
            store.sync(); // what an earlier failure left behind is seen only once it is durable
            return new Opened<>(store, maps);
        } catch (RuntimeException e) {
            if (store != null) {
                store.closeImmediately();
            }
            throw layout.damage().apply("The file " + layout.path() + " cannot be opened: " + reasonOf(e), e);
        }
    }

    private void requireKind(MVStore store) {
        if (!layout.kind().equals(aboutMap(store).get(KIND))) {
            throw new IllegalStateException("it does not say that it is of the kind " + layout.kind());
        }
    }

    private static MVStore openStore(Layout<?> layout) {
        return new MVStore.Builder()
                .fileName(layout.fileSystem() + layout.path())
                .autoCommitDisabled() // or its own thread would commit half a change
                .cacheSize(layout.cacheMebibytes())
                .pageSplitSize(PAGE_BYTES)
                .open();
    }

    // H2 names its own objects; what an operator needs is what the system said below.
    private static String reasonOf(Throwable failure) {
        Throwable reason = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            reason = cause;
        }
        return String.valueOf(reason.getMessage());
    }

    /** Closes the file, and writes it anew without its holes if these are most of it. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            Opened<M> current = opened;
            opened = null;
            if (current != null && !current.store().isClosed()) {
                close(current.store());
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void close(MVStore store) {
        boolean worthCompacting = MvCompaction.isWorthwhile(store);
        try {
            store.close();
        } catch (MVStoreException e) {
            throw new StorageException("Closing " + layout.path() + " failed: " + reasonOf(e), e);
        }
        if (worthCompacting) {
            MvCompaction.compact(layout.path(), layout.mapsOf());
        }
    }
}
