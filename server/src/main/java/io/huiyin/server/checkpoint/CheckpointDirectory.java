package io.huiyin.server.checkpoint;

import io.huiyin.verifier.checkpoint.KeySuccession;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.SignedNote;
import io.huiyin.verifier.checkpoint.VerifierKey;
import io.huiyin.verifier.format.FormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** A directory to which checkpoints are delivered: one file each, never changed again. */
final class CheckpointDirectory implements CheckpointDestination {

    static final String CHECKPOINT = "checkpoint";
    static final String SUCCESSION = "succession";
    private static final String PUBLIC_KEY = "public-key.txt";

    private final Path directory;

    CheckpointDirectory(Path directory) {
        this.directory = directory;
    }

    @Override
    public boolean deliver(SignedCheckpoint checkpoint, PublicKeys keys) throws IOException {
        Files.createDirectories(directory);
        Path file = numbered(CHECKPOINT, checkpoint.checkpoint().size());
        if (Files.notExists(file)) {
            if (!hasAKeyOf(keys.current())) {
                place(directory.resolve(PUBLIC_KEY), keys.current().text() + "\n");
            }
            for (SignedNote note : keys.successions()) {
                placeOnce(
                        numbered(
                                SUCCESSION,
                                KeySuccession.parse(note.text()).fromSize().orElse(0)),
                        note.encode());
            }
            place(file, checkpoint.text());
        }
        return true;
    }

    /** The key that lies there first stays: whoever trusts it comes to every later one by the successions. */
    private boolean hasAKeyOf(VerifierKey current) throws IOException {
        Path file = directory.resolve(PUBLIC_KEY);
        try {
            return Files.exists(file)
                    && VerifierKey.parse(Files.readString(file)).name().equals(current.name());
        } catch (FormatException damaged) {
            return false;
        }
    }

    private Path numbered(String what, long size) {
        return directory.resolve(String.format(Locale.ROOT, "%s-%019d.txt", what, size));
    }

    private void placeOnce(Path target, String text) throws IOException {
        if (Files.notExists(target)) {
            place(target, text);
        }
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
