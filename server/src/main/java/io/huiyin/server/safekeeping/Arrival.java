package io.huiyin.server.safekeeping;

import io.huiyin.storage.KeptState;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The mark on a store into which a backup is being restored, or another store moved: nobody serves it before everything
 * has arrived and was verified. It is the first thing written and the last removed.
 */
public final class Arrival {

    static final String COLLECTION = "arriving";
    private static final String ID = "arrival";

    private Arrival() {}

    /**
     * Refuses a store in which something has not wholly arrived.
     *
     * @throws StorageException with what to do
     */
    public static void requireNoneUnderWay(Storage storage) {
        what(storage.keptState()).ifPresent(what -> {
            throw new StorageException("The " + what + " into " + storage.description()
                    + " did not come to its end, so nothing may be served from it. Run the same command again: it goes on"
                    + " where it was.");
        });
    }

    /**
     * Marks a store, which must be empty, or go on with what was begun.
     *
     * @param what names the restore or move: the same for a repetition
     * @throws StorageException if it holds something else
     */
    static void begin(Storage storage, String what) {
        KeptState kept = storage.keptState();
        Optional<String> before = what(kept);
        if (before.isEmpty()) {
            requireEmpty(storage);
            kept.insertIfAbsent(COLLECTION, ID, what.getBytes(StandardCharsets.UTF_8));
        }
        String now = what(kept).orElse("");
        if (!now.equals(what)) {
            throw new StorageException("Into " + storage.description() + " another thing is arriving: the " + now
                    + ". Finish that one, or take an empty place.");
        }
    }

    /** Everything has arrived. */
    static void end(Storage storage) {
        storage.keptState().delete(COLLECTION, ID);
    }

    private static Optional<String> what(KeptState kept) {
        return kept.get(COLLECTION, ID).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static void requireEmpty(Storage storage) {
        KeptState kept = storage.keptState();
        boolean empty = storage.blocks().head().isEmpty()
                && kept.collections().stream()
                        .allMatch(name -> kept.list(name, "", 1).isEmpty())
                && storage.blobs().list("", 1).isEmpty();
        if (!empty) {
            throw new StorageException("There is data in " + storage.description()
                    + " already, and nothing is ever written over data. Take an empty place.");
        }
    }
}
