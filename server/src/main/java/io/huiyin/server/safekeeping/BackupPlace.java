package io.huiyin.server.safekeeping;

import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a backup lies: the data in one directory, the keys in another.
 *
 * @param directory the data
 * @param keysDirectory the keys of this backup and of others
 */
record BackupPlace(Path directory, Path keysDirectory) {

    /** The file in a key directory. */
    static final String MASTER_KEY = "master-key.json";

    private static final String KEPT = "kept-";

    BackupPlace {
        directory = directory.toAbsolutePath().normalize();
        keysDirectory = keysDirectory.toAbsolutePath().normalize();
    }

    /**
     * Refuses two places of which one is in the other: whoever takes the one must not get the other with it.
     *
     * @throws StorageException with a sentence
     */
    void requireApart() throws IOException {
        Path data = real(directory);
        Path keys = real(keysDirectory);
        if (data.startsWith(keys) || keys.startsWith(data)) {
            throw new StorageException(
                    "The keys would lie in one place with what they open. Give --keys a directory that" + " is neither "
                            + directory + " nor in it nor above it, best on another medium.");
        }
    }

    // What is not there yet has no real path; its nearest parent has.
    private static Path real(Path path) throws IOException {
        Path parent = path.getParent();
        return Files.exists(path) || parent == null
                ? path.toRealPath()
                : real(parent).resolve(path.getFileName());
    }

    Path manifest() {
        return directory.resolve("manifest.json");
    }

    Path ledger() {
        return directory.resolve("ledger");
    }

    Path blocks(long first, long last) {
        return ledger().resolve(String.format(Locale.ROOT, "blocks-%010d-%010d", first, last));
    }

    Path keptState(String backupId) {
        return directory.resolve(KEPT + backupId);
    }

    /** The backup whose kept state lies in a directory, if it is one. */
    Optional<String> backupOf(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(KEPT) ? Optional.of(name.substring(KEPT.length())) : Optional.empty();
    }

    Path attachmentList(String backupId) {
        return directory.resolve("attachments-" + backupId);
    }

    Path attachments() {
        return directory.resolve("attachments");
    }

    Path attachment(String digest) {
        return attachments().resolve(digest.substring(0, 2)).resolve(digest);
    }

    Path forgotten() {
        return directory.resolve("forgotten.txt");
    }

    Path keys(String backupId) {
        return keysDirectory.resolve("keys-" + backupId);
    }

    Path masterKey(String backupId) {
        return keys(backupId).resolve(MASTER_KEY);
    }
}
