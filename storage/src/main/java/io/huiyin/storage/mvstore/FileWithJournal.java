package io.huiyin.storage.mvstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;

/**
 * A file and the journal beside it, while nobody else has either open.
 *
 * @param path the file
 * @param fileSystem the H2 file system to go through, as a prefix
 */
record FileWithJournal(Path path, String fileSystem) {

    /** The journal's place. */
    Path journalPath() {
        String name = String.valueOf(path.getFileName());
        return path.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".journal");
    }

    /** Makes the journal if there is none. */
    void makeJournal() throws IOException {
        Journal.make(journalPath(), fileSystem);
    }

    /**
     * Opens the journal, which must be there. What was confirmed there may not have reached the file when the power
     * failed: it is written once more.
     */
    Journal openJournal() throws IOException {
        Journal journal = Journal.openExisting(journalPath(), fileSystem);
        try {
            if (journal.bytes() > 0) {
                writeAgain(journal);
            }
            return journal;
        } catch (IOException | RuntimeException e) {
            closeAfter(e, journal);
            throw e;
        }
    }

    /** Lets the journal go without a record, once the file is durable, which has everything. */
    void empty(Journal journal) throws IOException {
        try (FileChannel file = openFile()) {
            file.force(true);
        }
        journal.empty();
    }

    /** Closes a journal that cannot be used for a reason that is more interesting than why closing failed, too. */
    static void closeAfter(Throwable reason, Journal journal) {
        try {
            journal.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private void writeAgain(Journal journal) throws IOException {
        try (FileChannel file = openFile()) {
            FileChanges.Target target = FileChanges.Target.of(file);
            journal.read((kind, content) -> {
                if (kind == Journal.Kind.FILE_CHANGES) {
                    FileChanges.make(content, target);
                }
            });
            file.force(true);
        }
    }

    private FileChannel openFile() throws IOException {
        return FilePath.get(fileSystem + path).open("rw");
    }
}
