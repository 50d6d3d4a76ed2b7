package io.huiyin.server.checkpoint;

import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** A directory to which checkpoints are delivered: one file each, never changed again. */
final class CheckpointDirectory implements CheckpointDestination {

    private static final String PUBLIC_KEY = "public-key.txt";

    private final Path directory;

    CheckpointDirectory(Path directory) {
        this.directory = directory;
    }

    @Override
    public boolean deliver(SignedCheckpoint checkpoint, VerifierKey key) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(String.format(
                Locale.ROOT, "checkpoint-%019d.txt", checkpoint.checkpoint().size()));
        if (Files.notExists(file)) {
            place(directory.resolve(PUBLIC_KEY), key.text() + "\n");
            place(file, checkpoint.text());
        }
        return true;
    }

    private void place(Path target, String text) throws IOException {
        Path incoming = directory.resolve(target.getFileName() + ".part");
        try {
            Files.writeString(incoming, text);
            Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }
}
