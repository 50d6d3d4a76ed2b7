package io.huiyin.server.checkpoint;

import io.huiyin.storage.KeptState.Entry;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.SignedNote;
import io.huiyin.verifier.checkpoint.TrustedKeys;
import io.huiyin.verifier.checkpoint.VerifierKey;
import io.huiyin.verifier.cli.OfflineVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was signed about a ledger: a ledger that comes back must agree with it. Not thread-safe. */
public final class Testimony {

    private final List<VerifierKey> keys = new ArrayList<>();
    private final List<SignedNote> successions = new ArrayList<>();
    private final List<SignedCheckpoint> checkpoints = new ArrayList<>();

    /** This public key is trusted. */
    public void trust(VerifierKey key) {
        keys.add(key);
    }

    /**
     * What lies in a file, or in a directory to which checkpoints and successions were delivered.
     *
     * @throws io.huiyin.verifier.format.FormatException if a file holds something else
     */
    public void takeFrom(Path fileOrDirectory) throws IOException {
        if (!Files.isDirectory(fileOrDirectory)) {
            checkpoints.add(OfflineVerifier.checkpoint(fileOrDirectory));
            return;
        }
        for (Path file : filesIn(fileOrDirectory, CheckpointDirectory.SUCCESSION)) {
            successions.add(OfflineVerifier.succession(file));
        }
        for (Path file : filesIn(fileOrDirectory, CheckpointDirectory.CHECKPOINT)) {
            checkpoints.add(OfflineVerifier.checkpoint(file));
        }
    }

    /** What the house itself has kept: its checkpoints, and the public parts of its keys. Other entries are ignored. */
    public void takeKept(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.collection().equals(CheckpointBook.COLLECTION)) {
                checkpoints.add(SignedCheckpoint.parse(new String(entry.value(), StandardCharsets.UTF_8)));
            } else if (entry.collection().equals(CheckpointKeys.COLLECTION)) {
                keys.add(CheckpointKeys.publicPart(entry));
            }
        }
    }

    /** All checkpoints. */
    public List<SignedCheckpoint> checkpoints() {
        return List.copyOf(checkpoints);
    }

    /** The keys that are trusted, with those they have named. */
    public TrustedKeys keys() {
        TrustedKeys trusted = new TrustedKeys(keys);
        successions.forEach(trusted::follow);
        return trusted;
    }

    private static List<Path> filesIn(Path directory, String kind) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches(kind + "-\\d+\\.txt"))
                    .sorted()
                    .toList();
        }
    }
}
