package io.huiyin.storage.mvstore;

import io.huiyin.storage.OutcomeUnknownException;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.mvstore.MvFile.Durability;
import io.huiyin.storage.mvstore.MvFile.Journaling;
import io.huiyin.storage.mvstore.MvFile.Layout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A file while somebody uses it, with its journal if it has one. After a failure it is opened again for the next who comes;
 * after one of which the disk itself cannot say what it has, it is not used any more. {@link #usable} and {@link #apply} are
 * for anybody, all else for one caller at a time.
 *
 * @param <M> the file's typed maps
 */
final class FileInUse<M> {

    /** The file as it is open now. */
    record Opened<M>(MVStore store, M maps) {}

    private static final String KIND = "kind";

    // Each commit writes the changed pages whole: small ones keep a commit of one event small.
    private static final int PAGE_BYTES = 4096;

    private final Layout<M> layout;
    private final @Nullable Journal journal;
    private volatile @Nullable Opened<M> opened;
    private volatile boolean closed;
    private volatile @Nullable StorageException distrust;

    FileInUse(Layout<M> layout, @Nullable Journal journal) {
        this.layout = layout;
        this.journal = journal;
    }

    /** Writes a new file that says of what kind it is. */
    static void create(Layout<?> layout) {
        try (MVStore store = openStore(layout, null)) {
            MvFile.aboutMap(store).put(KIND, layout.kind());
            store.commit();
            store.sync();
        }
    }

    /**
     * The file, opened again if need be.
     *
     * @throws StorageException the layout's own, when it cannot be opened
     */
    Opened<M> usable() {
        Opened<M> current = opened;
        return current != null && !current.store().isClosed() ? current : reopened();
    }

    /** Asks or changes the maps. */
    <T> T apply(Opened<M> current, Function<M, T> query) {
        try {
            return query.apply(current.maps());
        } catch (MVStoreException e) {
            throw layout.damage().apply("Reading " + layout.path() + " failed: " + reasonOf(e), e);
        }
    }

    /**
     * Makes durable what was changed.
     *
     * @param before the version that the file had before
     */
    void persist(MVStore store, Durability durability, long before) {
        boolean committed = false;
        try {
            store.commit();
            committed = true;
            if (durability == Durability.SYNCED) {
                store.sync();
            }
        } catch (MVStoreException e) {
            forget(store);
            boolean uncertain = journal == null ? committed : journal.isUncertain();
            throw uncertain ? unconfirmed(e) : notCommitted(before, e);
        }
    }

    /** Undoes what was not committed. */
    void rollBack(MVStore store, Throwable reason) {
        try {
            store.rollback();
        } catch (MVStoreException e) {
            reason.addSuppressed(e);
            forget(store);
        }
    }

    /** Writes into the journal, which is durable when this returns. */
    void append(ByteBuffer record) {
        Journal ahead = Objects.requireNonNull(journal, "A file without a journal");
        try {
            ahead.append(Journal.Kind.ENTRY, record);
        } catch (IOException e) {
            throw ahead.isUncertain()
                    ? unconfirmed(e)
                    : new StorageException(
                            "Writing to " + layout.withJournal().journalPath() + " failed: " + reasonOf(e), e);
        }
    }

    /** Makes a change that is durable already: if the maps cannot follow here, they do when the file is opened again. */
    void follow(Opened<M> current, Consumer<M> change) {
        try {
            change.accept(current.maps());
        } catch (RuntimeException | Error e) {
            forget(current.store());
            throw new OutcomeUnknownException("Changing " + layout.path() + " failed: " + reasonOf(e), e);
        }
    }

    /** Makes the file itself durable when there is enough in the journal, which then begins anew. */
    void forceIfDue() {
        if (journal != null && journal.bytes() >= mostJournalBytes()) {
            forceFile(journal, usable().store());
        }
    }

    private long mostJournalBytes() {
        return Objects.requireNonNull(layout.journaling()).mostBytes();
    }

    private void forceFile(Journal ahead, MVStore store) {
        persist(store, Durability.SYNCED, store.getCurrentVersion());
        try {
            ((JournaledStore) store.getFileStore()).force();
            ahead.startAnew();
        } catch (MVStoreException | IOException e) {
            throw unconfirmed(e);
        }
    }

    /** Closes the file, and writes it anew without its holes if these are most of it. */
    void close() {
        closed = true;
        try {
            Opened<M> current = opened;
            opened = null;
            if (current != null && !current.store().isClosed()) {
                close(current.store());
            }
        } finally {
            letGoOfJournal();
        }
    }

    private void close(MVStore store) {
        boolean worthCompacting = MvCompaction.isWorthwhile(store);
        try {
            store.close();
            if (journal != null) {
                // Or what it says would be written into the file that takes this one's place.
                layout.withJournal().empty(journal);
            }
        } catch (MVStoreException | IOException e) {
            throw new StorageException("Closing " + layout.path() + " failed: " + reasonOf(e), e);
        }
        if (worthCompacting) {
            MvCompaction.compact(layout.path(), layout.mapsOf());
        }
    }

    private void letGoOfJournal() {
        if (journal != null) {
            try {
                journal.close();
            } catch (IOException e) {
                throw new StorageException(
                        "Closing " + layout.withJournal().journalPath() + " failed: " + reasonOf(e), e);
            }
        }
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
            store = openStore(layout, journal);
            requireKind(store);
            M maps = layout.mapsOf().open(store);
            store.commit();
            store.sync(); // what an earlier failure left behind is seen only once it is durable
            repeatEntries(maps);
            return new Opened<>(store, maps);
        } catch (RuntimeException | IOException e) {
            if (store != null) {
                store.closeImmediately();
            }
            throw layout.damage().apply("The file " + layout.path() + " cannot be opened: " + reasonOf(e), e);
        }
    }

    private void repeatEntries(M maps) throws IOException {
        Journaling<M> journaling = layout.journaling();
        if (journal != null && journaling != null) {
            journal.read((kind, content) -> {
                if (kind == Journal.Kind.ENTRY) {
                    journaling.entries().repeat(maps, content);
                }
            });
        }
    }

    private void requireKind(MVStore store) {
        if (!layout.kind().equals(MvFile.aboutMap(store).get(KIND))) {
            throw new IllegalStateException("it does not say that it is of the kind " + layout.kind());
        }
    }

    private static MVStore openStore(Layout<?> layout, @Nullable Journal journal) {
        String name = layout.fileSystem() + layout.path();
        MVStore.Builder builder = new MVStore.Builder()
                .autoCommitDisabled() // or its own thread would commit half a change
                .autoCommitBufferSize(0) // or so would a change with many pages
                .cacheSize(layout.cacheMebibytes())
                .pageSplitSize(PAGE_BYTES);
        return journal == null
                ? builder.fileName(name).open()
                : builder.adoptFileStore(JournaledStore.open(name, settings(layout), journal))
                        .open();
    }

    private static Map<String, Object> settings(Layout<?> layout) {
        return Map.of("cacheSize", layout.cacheMebibytes(), "pageSplitSize", PAGE_BYTES);
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
    private OutcomeUnknownException unconfirmed(Exception cause) {
        String sentence = "The disk did not confirm a write to " + layout.path();
        distrust = new StorageException(sentence + ". Check the disk, then start again.", cause);
        Opened<M> current = opened;
        if (current != null) {
            forget(current.store());
        }
        return new OutcomeUnknownException(sentence + ": " + reasonOf(cause), cause);
    }

    // Closed first: whoever sees that there is none opens the file again.
    private void forget(MVStore store) {
        store.closeImmediately();
        opened = null;
    }

    // H2 names its own objects; what an operator needs is what the system said below.
    static String reasonOf(Throwable failure) {
        Throwable reason = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            reason = cause;
        }
        return String.valueOf(reason.getMessage());
    }
}
