package io.huiyin.personaldata;

import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of the master key, which only its owner may read. */
final class MasterKeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyFile.class);

    private static final long LARGEST = 65_536;
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private final Path file;
    private final Path directory;
    private final boolean hasPermissions;

    MasterKeyFile(Path file) {
        this.file = file.toAbsolutePath();
        this.directory = requireDirectory(this.file);
        this.hasPermissions = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static Path requireDirectory(Path file) {
        Path directory = file.getParent();
        if (directory == null) {
            throw new MasterKeyException("The master key path " + file + " names no file.", null);
        }
        return directory;
    }

    /** Writes the file unless it is there; nobody ever sees half of it. */
    void createIfAbsent(Supplier<String> content) {
        try {
            Files.createDirectories(directory, onlyFor(OWNER_DIRECTORY));
            requireNobodyElseCanChange(directory);
            if (!Files.exists(file)) {
                create(content.get());
            }
        } catch (IOException e) {
            throw new MasterKeyException(
                    "The master key file " + file + " cannot be created. Make its directory writable for this user, or"
                            + " give a key by " + MasterKey.KEY_VARIABLE + " or " + MasterKey.FILE_VARIABLE + ".",
                    e);
        }
    }

    private void create(String content) throws IOException {
        Path draft = Files.createTempFile(directory, ".master-key-", ".tmp", onlyFor(OWNER_FILE));
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            publish(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void publish(Path draft) throws IOException {
        try {
            // A link, unlike a rename, never replaces the key of another process that starts at the same time.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            LOG.info("Another process has just made the master key in {}", file);
            return;
        } catch (FileSystemException | UnsupportedOperationException e) {
            LOG.info("No links here, so start one process at a time until the key is there: {}", file);
            Files.move(draft, file);
        }
        syncDirectory();
        LOG.warn("A new master key was made in {}. Keep a copy of it, apart from the backups of the data", file);
    }

    private void syncDirectory() throws IOException {
        if (hasPermissions) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** The content of the file. */
    String read() {
        try {
            if (!Files.isRegularFile(file)) {
                throw new MasterKeyException(
                        "There is no master key file " + file + ". Put it there, or give the right path.", null);
            }
            requireNobodyElseCanRead();
            if (Files.size(file) > LARGEST) {
                throw new MasterKeyException("The file " + file + " is too large for a master key.", null);
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MasterKeyException(
                    "The master key file " + file + " cannot be read. Let the user that runs this own it.", e);
        }
    }

    private void requireNobodyElseCanRead() throws IOException {
        if (hasPermissions
                && Files.getPosixFilePermissions(file).stream()
                        .anyMatch(permission -> !permission.name().startsWith("OWNER_"))) {
            throw new MasterKeyException(
                    "The master key file " + file + " can be used by others than its owner. Run: chmod 600 " + file,
                    null);
        }
    }

    private void requireNobodyElseCanChange(Path place) throws IOException {
        if (hasPermissions
                && !Collections.disjoint(Files.getPosixFilePermissions(place), Set.of(GROUP_WRITE, OTHERS_WRITE))) {
            throw new MasterKeyException(
                    "Others can put a master key into the directory " + place + ". Run: chmod 700 " + place, null);
        }
    }

    private FileAttribute<?>[] onlyFor(Set<PosixFilePermission> owner) {
        return hasPermissions
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)}
                : new FileAttribute<?>[0];
    }
}
