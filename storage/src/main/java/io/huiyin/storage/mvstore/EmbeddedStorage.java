package io.huiyin.storage.mvstore;

import io.huiyin.storage.BlobStore;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.ViewSets;
import io.huiyin.storage.mvstore.MvKeptState.KeptMaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.axonframework.serialization.Serializer;

/**
 * The embedded default: everything in one data directory, held by one process, no open port.
 *
 * <p>{@code ledger.mv} (truth), {@code kept.mv} and {@code blobs/} (kept state), {@code views-N.mv} with the pointer
 * {@code views-in-use} (views), {@code snapshots.mv} (a cache). The first two, each with its journal, are never made anew
 * in a directory that has held them before: a lost ledger is an error, not an empty ledger.
 */
public final class EmbeddedStorage implements Storage {

    private static final String FORMAT = "format";
    private static final String CURRENT_FORMAT = "huiyin-data 2";
    private static final String WITHOUT_JOURNALS = "huiyin-data 1";
    private static final List<String> TRUTH = List.of("ledger.mv", "kept.mv");

    // About what the disk writes in a tenth of a second; after a crash so much is written again.
    private static final long JOURNAL_BYTES = 8L << 20;

    // What is read is seldom read again, but stays on the heap long after it was let go: with 64 there were 430.
    private static final int LEDGER_CACHE_MEBIBYTES = 16;

    private final DataDirectory directory;
    private final BlockStore blocks;
    private final KeptState keptState;
    private final BlobStore blobs;
    private final ViewSets views;
    private final Deque<AutoCloseable> parts;

    private EmbeddedStorage(
            DataDirectory directory,
            BlockStore blocks,
            KeptState keptState,
            BlobStore blobs,
            ViewSets views,
            Deque<AutoCloseable> parts) {
        this.directory = directory;
        this.blocks = blocks;
        this.keptState = keptState;
        this.blobs = blobs;
        this.views = views;
        this.parts = parts;
    }

    /**
     * Opens a data directory, made if there is none, and holds it until closed.
     *
     * @param dataDirectory the directory; its files become readable by their owner only
     * @param tokenSerializer writes tracking tokens into the views
     * @throws StorageException when another process holds the directory, it cannot be written, or the ledger or the
     *     kept state in it is missing or damaged; damaged views do not keep a directory from opening
     */
    public static EmbeddedStorage open(Path dataDirectory, Serializer tokenSerializer) {
        return open(dataDirectory, tokenSerializer, UninterruptedFiles.prefix(), JOURNAL_BYTES);
    }

    /** Whether this version opens a data directory whose mark {@code format} says this. */
    public static boolean isKnownFormat(String mark) {
        return mark.equals(CURRENT_FORMAT) || mark.equals(WITHOUT_JOURNALS);
    }

    /** Opens over another H2 file system and with journals of another length, for tests with a disk that fails. */
    static EmbeddedStorage open(Path dataDirectory, Serializer tokenSerializer, String fileSystem, long journalBytes) {
        Deque<AutoCloseable> parts = new ArrayDeque<>();
        try {
            DataDirectory directory = holding(parts, DataDirectory.hold(dataDirectory));
            return open(directory, tokenSerializer, fileSystem, journalBytes, parts);
        } catch (RuntimeException e) {
            closeAll(parts, e);
            throw e;
        }
    }

    private static EmbeddedStorage open(
            DataDirectory directory,
            Serializer tokenSerializer,
            String fileSystem,
            long journalBytes,
            Deque<AutoCloseable> parts) {
        Path format = directory.file(FORMAT);
        boolean used = Files.exists(format);
        if (used) {
            upgrade(directory, fileSystem, format);
        }
        MvFile<LedgerMaps> ledger = holding(parts, openFile(ledgerLayout(directory, fileSystem, journalBytes), used));
        MvFile<KeptMaps> kept = holding(parts, openFile(keptLayout(directory, fileSystem, journalBytes), used));
        FileBlobStore blobs = FileBlobStore.open(directory.file("blobs"));
        if (!used) {
            noteFormat(format);
        }
        MvSnapshots snapshots = holding(parts, MvSnapshots.open(directory, fileSystem));
        MvViewSets views = holding(parts, new MvViewSets(directory, fileSystem, tokenSerializer));
        return new EmbeddedStorage(
                directory, new MvBlockStore(ledger, snapshots), new MvKeptState(kept), blobs, views, parts);
    }

    private static <M> MvFile<M> openFile(MvFile.Layout<M> layout, boolean mustBeThere) {
        return mustBeThere ? MvFile.open(layout) : MvFile.openOrCreate(layout);
    }

    private static MvFile.Layout<LedgerMaps> ledgerLayout(
            DataDirectory directory, String fileSystem, long journalBytes) {
        return new MvFile.Layout<>(
                directory.file("ledger.mv"),
                fileSystem,
                "huiyin-ledger-1",
                LEDGER_CACHE_MEBIBYTES,
                LedgerMaps::of,
                EmbeddedStorage::needsRestore,
                new MvFile.Journaling<>(journalBytes, MvBlockStore::repeat));
    }

    private static MvFile.Layout<KeptMaps> keptLayout(DataDirectory directory, String fileSystem, long journalBytes) {
        return new MvFile.Layout<>(
                directory.file("kept.mv"),
                fileSystem,
                "huiyin-kept-1",
                16,
                KeptMaps::of,
                EmbeddedStorage::needsRestore,
                // Its keys lie anywhere in the file: a change of some hundred bytes may become a page of its own.
                new MvFile.Journaling<>(journalBytes / 4, KeptEntry::repeat));
    }

    private static StorageException needsRestore(String sentence, Throwable cause) {
        return new StorageException(sentence + " Keep the file, and restore the data directory from a backup.", cause);
    }

    // The mark changes before a journal is used: an older version would not know that it must look there.
    private static void upgrade(DataDirectory directory, String fileSystem, Path format) {
        if (readFormat(format).equals(WITHOUT_JOURNALS)) {
            TRUTH.forEach(name -> MvFile.makeJournal(new FileWithJournal(directory.file(name), fileSystem)));
            noteFormat(format);
        }
    }

    private static String readFormat(Path format) {
        try {
            String found = Files.readString(format).strip();
            if (!isKnownFormat(found)) {
                throw new StorageException("The data was written by another version: its mark " + format + " says \""
                        + found + "\", this version knows \"" + CURRENT_FORMAT
                        + "\". Use the version that wrote it, or a newer one.");
            }
            return found;
        } catch (IOException e) {
            throw new StorageException("The mark " + format + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void noteFormat(Path format) {
        try {
            DataDirectory.replace(format, CURRENT_FORMAT + "\n");
        } catch (IOException e) {
            throw new StorageException("The data directory cannot be written: " + e.getMessage(), e);
        }
    }

    private static <T extends AutoCloseable> T holding(Deque<AutoCloseable> parts, T part) {
        parts.push(part);
        return part;
    }

    @Override
    public BlockStore blocks() {
        return blocks;
    }

    @Override
    public KeptState keptState() {
        return keptState;
    }

    @Override
    public BlobStore blobs() {
        return blobs;
    }

    @Override
    public ViewSets views() {
        return views;
    }

    @Override
    public String description() {
        return "embedded, " + directory.path();
    }

    @Override
    public void close() {
        StorageException failure = new StorageException("The data directory could not be closed properly.");
        closeAll(parts, failure);
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    // Last opened first; the directory is let go even if a file before it cannot be closed.
    private static void closeAll(Deque<AutoCloseable> parts, RuntimeException failures) {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                failures.addSuppressed(e);
            }
        }
    }
}
