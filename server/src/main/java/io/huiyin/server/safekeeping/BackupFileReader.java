package io.huiyin.server.safekeeping;

import io.huiyin.storage.DigestCheckedInputStream;
import io.huiyin.storage.StorageException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads one file of a backup, frame by frame, and fails at its end if it is not what was sealed. */
final class BackupFileReader implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final MessageDigest digest = DigestCheckedInputStream.sha256();
    private final DigestInputStream digesting;
    private final DataInputStream in;
    private long bytesLeft;
    private long frames;
    private @Nullable String seal;

    /** @throws StorageException if there is no such file, or it is no file of a backup */
    BackupFileReader(Path path) throws IOException {
        this.path = path;
        try {
            this.bytesLeft = Files.size(path);
            this.digesting = new DigestInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER), digest);
        } catch (NoSuchFileException e) {
            throw new StorageException("The backup is not whole: " + path + " is missing.", e);
        }
        this.in = new DataInputStream(digesting);
        if (!Arrays.equals(
                in.readNBytes(BackupFileWriter.HEADING.length()),
                BackupFileWriter.HEADING.getBytes(StandardCharsets.US_ASCII))) {
            in.close();
            throw damaged(null);
        }
    }

    /**
     * The next frame, or null after the last one, when the seal was found right.
     *
     * @throws StorageException if the file was cut or changed
     */
    byte @Nullable [] next() throws IOException {
        try {
            int length = in.readInt();
            if (length == BackupFileWriter.SEAL) {
                checkSeal();
                return null;
            }
            // A damaged length must not make us ask for all the memory there is.
            if (length < 0 || length > bytesLeft) {
                throw damaged(null);
            }
            byte[] frame = new byte[length];
            in.readFully(frame);
            bytesLeft -= length;
            frames++;
            return frame;
        } catch (EOFException cut) {
            throw damaged(cut);
        }
    }

    private void checkSeal() throws IOException {
        boolean sameNumber = in.readLong() == frames;
        digesting.on(false);
        byte[] sum = digest.digest();
        byte[] sealed = in.readNBytes(sum.length);
        if (!sameNumber || !Arrays.equals(sum, sealed) || in.read() >= 0) {
            throw damaged(null);
        }
        seal = HexFormat.of().formatHex(sum);
    }

    /** This file as part of a backup; after its last frame was read. */
    BackupManifest.Part part() {
        return new BackupManifest.Part(String.valueOf(path.getFileName()), frames, String.valueOf(seal));
    }

    /**
     * Reads on to the end and compares with what the manifest says.
     *
     * @throws StorageException if the file was cut or changed, or is another one
     */
    void requireTo(BackupManifest.Part part) throws IOException {
        while (seal == null && next() != null) {
            // the seal at the end is what counts
        }
        if (!part.sha256().equals(seal) || part.entries() != frames) {
            throw new StorageException(
                    "The backup is not whole: " + path + " is another file than its manifest names.");
        }
    }

    private StorageException damaged(@Nullable Exception cause) {
        return new StorageException(
                "The backup is damaged: " + path + " was cut or changed after it had been written.", cause);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
