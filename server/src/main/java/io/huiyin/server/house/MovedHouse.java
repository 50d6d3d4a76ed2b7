package io.huiyin.server.house;

import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The note in a data directory that its house lives elsewhere now: two copies that both grow are two truths. */
public final class MovedHouse {

    private MovedHouse() {}

    static Path file(HouseSettings settings) {
        return settings.data().resolve("moved.txt");
    }

    /**
     * Refuses a data directory whose house was moved.
     *
     * @throws StorageException that says where to, and how to go back
     */
    static void requireStillHere(HouseSettings settings) {
        Path note = file(settings);
        if (Files.exists(note)) {
            throw new StorageException("The house in " + settings.data() + " " + read(note)
                    + " Serve that one. To go back to what is here, and lose what was written there since, remove the file "
                    + note + ".");
        }
    }

    private static String read(Path note) {
        try {
            return Files.readString(note).strip();
        } catch (IOException e) {
            throw new StorageException("The note " + note + " cannot be read.", e);
        }
    }

    /** Leaves the note; from now on nobody serves this data directory. */
    public static void note(HouseSettings settings, String where, Instant when) throws IOException {
        Files.writeString(file(settings), "was moved to " + where + " at " + when + ".\n");
    }
}
