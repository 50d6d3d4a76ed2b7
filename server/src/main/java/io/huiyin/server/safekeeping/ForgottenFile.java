package io.huiyin.server.safekeeping;

import io.huiyin.api.sealing.PersonId;
import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pseudonyms of persons who were forgotten, one a line, as every backup writes them into {@code forgotten.txt}. */
public final class ForgottenFile {

    private ForgottenFile() {}

    /**
     * Reads one.
     *
     * @throws StorageException if a line is no pseudonym; nobody may stay unforgotten because of a typing error
     */
    public static List<PersonId> read(Path file) throws IOException {
        List<PersonId> persons = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                persons.add(person(text, file, number));
            }
        }
        return persons;
    }

    private static PersonId person(String text, Path file, int line) {
        try {
            return new PersonId(text);
        } catch (IllegalArgumentException e) {
            throw new StorageException("Line " + line + " of " + file + " is not the pseudonym of a person.", e);
        }
    }
}
