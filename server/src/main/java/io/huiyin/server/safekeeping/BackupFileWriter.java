package io.huiyin.server.safekeeping;

import io.huiyin.storage.DigestCheckedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Writes one file of a backup: a heading, frames of bytes with their length, and a seal with the number of frames and
 * the SHA-256 of everything before it. It gets its name only when it is whole and on the disk.
 */
final class BackupFileWriter implements AutoCloseable {

    static final String HEADING = "huiyin-backup-1\n";
    static final int SEAL = -1;
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path unfinished;
    private final MessageDigest digest = DigestCheckedInputStream.sha256();
    private final OutputStream file;
    private final DataOutputStream out;
    private long frames;

    BackupFileWriter(Path target) throws IOException {
        this.target = target;
        this.unfinished = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        this.file = Files.newOutputStream(PrivateFiles.make(unfinished), StandardOpenOption.WRITE);
        this.out = new DataOutputStream(new DigestOutputStream(new BufferedOutputStream(file, BUFFER), digest));
        out.write(HEADING.getBytes(StandardCharsets.US_ASCII));
    }

    /** Adds bytes. */
    void frame(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
        frames++;
    }

    /** Seals the file, makes it durable and gives it its name. */
    BackupManifest.Part finish() throws IOException {
        out.writeInt(SEAL);
        out.writeLong(frames);
        out.flush();
        byte[] sum = digest.digest();
        file.write(sum);
        file.close();
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new BackupManifest.Part(
                String.valueOf(target.getFileName()), frames, HexFormat.of().formatHex(sum));
    }

    /** Removes what was not finished. */
    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(unfinished);
    }
}
