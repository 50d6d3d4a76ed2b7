package io.huiyin.storage.mvstore;

import io.huiyin.storage.BlobStore;
import io.huiyin.storage.DigestCheckedInputStream;
import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Blobs as files named by their digest, in folders by its first two digits. */
final class FileBlobStore implements BlobStore {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path directory;

    private FileBlobStore(Path directory) {
        this.directory = directory;
    }

    /** Opens the folder, made if there is none, and removes what interrupted writes left. */
    static FileBlobStore open(Path directory) {
        try {
            DataDirectory.makeDirectory(directory);
            try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(directory, "incoming-*.tmp")) {
                for (Path leftover : leftovers) {
                    Files.delete(leftover);
                }
            }
            return new FileBlobStore(directory);
        } catch (IOException e) {
            throw new StorageException(
                    "The folder for attachments " + directory + " cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public String put(InputStream bytes) throws IOException {
        Path incoming = DataDirectory.makeTemporaryFile(directory);
        try {
            String digest = write(bytes, incoming);
            DataDirectory.force(incoming);
            place(incoming, fileOf(digest));
            return digest;
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    private static String write(InputStream bytes, Path file) throws IOException {
        MessageDigest digest = DigestCheckedInputStream.sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            bytes.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void place(Path incoming, Path target) throws IOException {
        Path folder = DataDirectory.parentOf(target);
        if (!Files.isDirectory(folder)) {
            DataDirectory.makeDirectory(folder);
            DataDirectory.forceDirectory(directory);
        }
        DataDirectory.moveInto(incoming, target);
    }

    @Override
    public Optional<InputStream> open(String digest) {
        try {
            return Optional.of(new DigestCheckedInputStream(Files.newInputStream(fileOf(digest)), digest));
        } catch (NoSuchFileException notThere) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StorageException("The attachment " + digest + " cannot be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> list(String afterDigest, int max) {
        List<String> found = new ArrayList<>();
        try {
            for (Path folder : sorted(directory)) {
                if (found.size() < max && folder.getFileName().toString().compareTo(folderOf(afterDigest)) >= 0) {
                    sorted(folder).stream()
                            .map(file -> file.getFileName().toString())
                            .filter(name -> DIGEST.matcher(name).matches() && name.compareTo(afterDigest) > 0)
                            .limit(max - found.size())
                            .forEach(found::add);
                }
            }
            return found;
        } catch (IOException e) {
            throw new StorageException("The attachments in " + directory + " cannot be listed: " + e.getMessage(), e);
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.sorted().toList();
        }
    }

    private static String folderOf(String digest) {
        return digest.substring(0, Math.min(2, digest.length()));
    }

    @Override
    public void delete(String digest) {
        Path file = fileOf(digest);
        try {
            if (Files.deleteIfExists(file)) {
                DataDirectory.forceDirectory(DataDirectory.parentOf(file));
            }
        } catch (IOException e) {
            throw new StorageException("The attachment " + digest + " cannot be removed: " + e.getMessage(), e);
        }
    }

    private Path fileOf(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 digest in hex: " + digest);
        }
        return directory.resolve(digest.substring(0, 2)).resolve(digest);
    }
}
