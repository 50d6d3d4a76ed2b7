package io.huiyin.storage.mvstore;

import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The directory of an embedded store: held by one process, readable by its owner only. */
final class DataDirectory implements AutoCloseable {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Makes the directory if need be and holds it until closed.
     *
     * @throws StorageException when another store holds it, or it cannot be written
     */
    static DataDirectory hold(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            makeDirectory(path);
            return new DataDirectory(path, lock(path));
        } catch (IOException e) {
            throw new StorageException("The data directory " + path + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        Path lockPath = directory.resolve("lock");
        makeFile(lockPath);
        FileChannel channel = FileChannel.open(lockPath, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StorageException("The data directory " + directory
                    + " is in use by another process. Stop that one first, or give this one a directory of its own.");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Makes a directory and its parents, readable by the owner only; tightens one that is there. */
    static void makeDirectory(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (isPosix(directory)) {
            Files.setPosixFilePermissions(directory, OWNER_ONLY_DIRECTORY);
        }
    }

    /** Makes an empty file readable by the owner only, unless there is one. */
    static void makeFile(Path file) throws IOException {
        try {
            Files.createFile(file, ownerOnly(file));
        } catch (FileAlreadyExistsException alreadyThere) {
            if (isPosix(file)) {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
        }
    }

    /** A new file beside a target, readable by the owner only. */
    static Path makeTemporaryFile(Path directory) throws IOException {
        return Files.createTempFile(directory, "incoming-", ".tmp", ownerOnly(directory));
    }

    /** Replaces a small file as a whole; durable when this returns. */
    static void replace(Path target, String text) throws IOException {
        Path directory = parentOf(target);
        Path temporary = makeTemporaryFile(directory);
        try {
            Files.writeString(temporary, text);
            force(temporary);
            moveInto(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Moves a written and forced file to its place, replacing what is there; durable when this returns. */
    static void moveInto(Path temporary, Path target) throws IOException {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceDirectory(parentOf(target));
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Makes names given or removed in a directory durable. */
    static void forceDirectory(Path directory) throws IOException {
        if (isPosix(directory)) { // elsewhere a directory cannot be opened
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static Path parentOf(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("Not inside a directory: " + file);
        }
        return parent;
    }

    private static FileAttribute<?>[] ownerOnly(Path near) {
        return isPosix(near)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Lets the directory go; the lock file stays, so that no two processes can lock two different ones. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new StorageException("The data directory " + path + " cannot be released: " + e.getMessage(), e);
        }
    }
}
