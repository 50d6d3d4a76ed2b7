package io.huiyin.api.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of recipients as somebody uploaded it: opened as often as it is read, and known by its content, so that the same
 * file sent twice is the same wish. It never leaves the process.
 */
public final class RecipientsFile {

    private final Opening opening;
    private final String sha256;

    private RecipientsFile(Opening opening, String sha256) {
        this.opening = opening;
        this.sha256 = sha256;
    }

    /** How the bytes are come by. */
    @FunctionalInterface
    public interface Opening {

        /** The bytes from the first one on; the caller closes them. */
        InputStream open() throws IOException;
    }

    /** A file whose content stays the same however often it is opened; it is read once for its digest. */
    public static RecipientsFile of(Opening opening) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(opening.open(), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return new RecipientsFile(opening, HexFormat.of().formatHex(digest.digest()));
    }

    /** The bytes from the first one on; the caller closes them. */
    public InputStream open() throws IOException {
        return opening.open();
    }

    /** Names the content by its digest, never its words. */
    @Override
    public String toString() {
        return "RecipientsFile[sha256 " + sha256 + "]";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
