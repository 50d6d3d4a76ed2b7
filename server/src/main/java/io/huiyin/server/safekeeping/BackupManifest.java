package io.huiyin.server.safekeeping;

import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds; written last, so that a directory without one holds no backup.
 *
 * @param format 1
 * @param backupId names this backup and its directory of keys
 * @param begunAt when it was begun
 * @param endedAt when everything had been written
 * @param ledgerId hash of block 0 in hex
 * @param height the last block
 * @param events how many events the ledger had
 * @param headHash hash of the last block in hex
 * @param rootHash root of the tree over all events in hex
 * @param ledger files with blocks, in order
 * @param keptState files with kept state, without keys
 * @param keys files in the key directory
 * @param attachments the file that lists them; null when there were none
 * @param masterKeyIncluded whether the key directory holds the master key, too
 */
record BackupManifest(
        int format,
        String backupId,
        Instant begunAt,
        Instant endedAt,
        String ledgerId,
        long height,
        long events,
        String headHash,
        String rootHash,
        List<Part> ledger,
        List<Part> keptState,
        List<Part> keys,
        @Nullable Part attachments,
        boolean masterKeyIncluded) {

    static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One file.
     *
     * @param file its name
     * @param entries how many blocks or entries it has
     * @param sha256 its seal in hex
     */
    record Part(String file, long entries, String sha256) {}

    /**
     * The manifest in a directory.
     *
     * @throws StorageException if there is none, or none that this version can read
     */
    static BackupManifest read(BackupPlace place) throws IOException {
        Path file = place.manifest();
        try {
            BackupManifest manifest = JSON.readValue(Files.readAllBytes(file), BackupManifest.class);
            if (manifest.format != FORMAT) {
                throw new StorageException("The backup in " + place.directory() + " is of the form " + manifest.format
                        + ", which this version does not know; use the version that made it, or a newer one.");
            }
            return manifest;
        } catch (NoSuchFileException e) {
            throw new StorageException(
                    "There is no backup in " + place.directory() + ": it has no manifest.json, or was never finished.",
                    e);
        } catch (JacksonException e) {
            throw new StorageException("The backup is damaged: " + file + " cannot be read.", e);
        }
    }

    void write(BackupPlace place) throws IOException {
        PrivateFiles.write(
                place.manifest(), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }
}
