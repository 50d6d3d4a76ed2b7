package io.huiyin.storage.mvstore;

import io.huiyin.storage.OutcomeUnknownException;
import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
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

        private FileWithJournal withJournal() {
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

    private record Opened<M>(MVStore store, M maps) {}

    static final String ABOUT = "about";
    private static final String KIND = "kind";

    // Each commit writes the changed pages whole: small ones keep a commit of one event small.
    private static final int PAGE_BYTES = 4096;

    private final Layout<M> layout;
    private final @Nullable Journal journal;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Queue<WaitingChange<M, ?>> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<WaitingDecision<M, ?>> undecided = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Opened<M> opened;
    private volatile boolean closed;
    private volatile @Nullable StorageException distrust;

    private MvFile(Layout<M> layout, @Nullable Journal journal) {
        this.layout = layout;
        this.journal = journal;
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
        MvFile<M> file = new MvFile<>(layout, journal);
        try {
            file.usable();
            return file;
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
            throw new StorageException("The file " + file.journalPath() + " cannot be made: " + reasonOf(e), e);
        }
    }

    private static Journal openJournal(Layout<?> layout) {
        try {
            return layout.withJournal().openJournal();
        } catch (IOException | RuntimeException e) {
            throw layout.damage()
                    .apply("The file " + layout.path() + " cannot be opened with its journal: " + reasonOf(e), e);
        }
    }

    private static <M> void create(Layout<M> layout) {
        try {
            DataDirectory.makeFile(layout.path());
            try (MVStore store = openStore(layout, null)) {
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
     * Makes a change by committing the file, all of it or none. Changes that wait at the same time share one commit; one
     * that fails leaves its neighbours untouched. Not for a file to which something is written ahead: its maps are ahead of
     * what was committed.
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
        WaitingDecision<M, T> mine = new WaitingDecision<>(keys, decide);
        undecided.add(mine);
        lock.writeLock().lock();
        try {
            if (!mine.isSettled()) {
                decideWhatWaits();
            }
        } finally {
            lock.writeLock().unlock();
        }
        return mine.result();
    }

    private void decideWhatWaits() {
        List<WaitingDecision<M, ?>> all = allOf(undecided);
        try {
            forceFileIfDue();
            List<WaitingDecision<M, ?>> left = all;
            while (!left.isEmpty()) {
                left = decideTogether(usable(), left);
            }
        } catch (RuntimeException | Error e) {
            all.forEach(decision -> decision.fail(e));
        }
    }

    /** Those that are left must see what these have changed. */
    private List<WaitingDecision<M, ?>> decideTogether(Opened<M> current, List<WaitingDecision<M, ?>> all) {
        Set<Object> keys = new HashSet<>();
        List<WaitingDecision<M, ?>> made = new ArrayList<>();
        List<WaitingDecision<M, ?>> left = new ArrayList<>();
        for (WaitingDecision<M, ?> decision : all) {
            if (!Collections.disjoint(keys, decision.keys())) {
                left.add(decision);
            } else if (isDecided(current, decision)) {
                keys.addAll(decision.keys());
                made.add(decision);
            }
        }
        List<ByteBuffer> entries =
                made.stream().flatMap(decision -> decision.entry().stream()).toList();
        if (!entries.isEmpty()) {
            append(Journal.recordOf(entries));
        }
        made.forEach(decision -> follow(current, decision::applyTo));
        made.forEach(WaitingDecision::succeed);
        return left;
    }

    private boolean isDecided(Opened<M> current, WaitingDecision<M, ?> decision) {
        try {
            return apply(current, decision::decideOn);
        } catch (RuntimeException | Error e) {
            decision.fail(e);
            return false;
        }
    }

    private static <E> List<E> allOf(Queue<E> queue) {
        List<E> all = new ArrayList<>();
        for (E next = queue.poll(); next != null; next = queue.poll()) {
            all.add(next);
        }
        return all;
    }

    private void append(ByteBuffer record) {
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

    // It is durable already: if the maps cannot follow here, they do when the file is opened again.
    private void follow(Opened<M> current, Consumer<M> change) {
        try {
            change.accept(current.maps());
        } catch (RuntimeException | Error e) {
            forget(current.store());
            throw new OutcomeUnknownException("Changing " + layout.path() + " failed: " + reasonOf(e), e);
        }
    }

    private void forceFileIfDue() {
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

    /** How many changes wait for their commit or their record. */
    int waitingChanges() {
        return waiting.size() + undecided.size();
    }

    private void makeWaitingChanges() {
        List<WaitingChange<M, ?>> group = allOf(waiting);
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
        if (!layout.kind().equals(aboutMap(store).get(KIND))) {
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
            letGoOfJournal();
            lock.writeLock().unlock();
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
}
