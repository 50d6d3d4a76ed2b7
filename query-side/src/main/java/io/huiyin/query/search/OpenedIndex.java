package io.huiyin.query.search;

import io.huiyin.query.LedgerPosition;
import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index opened for writing: the one that was there if it can be gone on from, else a new one in its place.
 *
 * @param standing where its last commit stands
 * @param startedAnew why an index that was there had to go, if one had
 */
record OpenedIndex(Directory directory, IndexWriter writer, IndexStanding standing, Optional<String> startedAnew) {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedIndex.class);
    private static final double WRITE_BUFFER_MIB = 32;

    /**
     * Opens the index of a directory.
     *
     * @throws StorageException if another process holds it
     * @throws IOException if the directory can be neither read nor written
     */
    static OpenedIndex open(Path path, LedgerPosition ledger, Analyzer analyzer) throws IOException {
        Directory directory = FSDirectory.open(path);
        try {
            Optional<String> startedAnew = clearedBecause(directory, ledger);
            IndexStanding standing =
                    hasIndex(directory) ? IndexStanding.ofCommit(commitData(directory)) : IndexStanding.NEW;
            IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(WRITE_BUFFER_MIB);
            // A commit at close would come without the position; the index commits by itself before.
            config.setCommitOnClose(false);
            return new OpenedIndex(directory, new IndexWriter(directory, config), standing, startedAnew);
        } catch (LockObtainFailedException held) {
            directory.close();
            throw new StorageException("The search index in " + path + " is in use by another process.", held);
        }
    }

    private static Optional<String> clearedBecause(Directory directory, LedgerPosition ledger) throws IOException {
        // Deleting files is safe only while nobody else can be writing them.
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            Optional<String> reason = whyNotUsable(directory, ledger);
            if (reason.isPresent()) {
                LOG.warn("{} It is built anew from the ledger.", reason.get());
                lock.ensureValid();
                clear(directory);
            }
            return reason;
        }
    }

    private static Optional<String> whyNotUsable(Directory directory, LedgerPosition ledger) throws IOException {
        if (!hasIndex(directory)) {
            return Optional.empty();
        }
        try {
            return IndexStanding.whyNotUsable(commitData(directory), ledger);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.debug("The search index cannot be opened", unreadable);
            return Optional.of("The search index cannot be read.");
        }
    }

    private static boolean hasIndex(Directory directory) throws IOException {
        return DirectoryReader.indexExists(directory);
    }

    private static Map<String, String> commitData(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.getIndexCommit().getUserData();
        }
    }

    private static void clear(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }
}
