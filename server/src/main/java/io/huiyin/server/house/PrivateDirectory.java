package io.huiyin.server.house;

import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes directories that nobody but the account of the server can look into. */
final class PrivateDirectory {

    private static final FileAttribute<Set<PosixFilePermission>> FOR_THE_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private PrivateDirectory() {}

    /**
     * Makes the directory and those above it where they are missing; one that is there stays as it is.
     *
     * @throws StorageException if it cannot be made
     */
    static void make(Path directory) {
        try {
            Files.createDirectories(directory, FOR_THE_OWNER);
        } catch (FileAlreadyExistsException isAFile) {
            throw new StorageException(directory + " is a file and not a directory", isAFile);
        } catch (IOException e) {
            throw new StorageException("The directory " + directory + " cannot be made: " + e.getMessage(), e);
        }
    }
}
