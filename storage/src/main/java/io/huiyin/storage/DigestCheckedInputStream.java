package io.huiyin.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads a blob and fails at its end if the bytes are not those its name promises. */
public final class DigestCheckedInputStream extends FilterInputStream {

    private final MessageDigest digest;
    private final String expected;

    /**
     * @param bytes the stored bytes
     * @param expected their SHA-256 digest in hex
     */
    public DigestCheckedInputStream(InputStream bytes, String expected) {
        this(bytes, expected, sha256());
    }

    private DigestCheckedInputStream(InputStream bytes, String expected, MessageDigest digest) {
        super(new DigestInputStream(bytes, digest));
        this.digest = digest;
        this.expected = expected;
    }

    /** A fresh SHA-256, the digest that names every blob. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        return value < 0 ? checked(value) : value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        return count < 0 ? checked(count) : count;
    }

    /** Reads instead of skipping: a skipped byte could not be checked. */
    @Override
    public long skip(long count) throws IOException {
        long skipped = 0;
        while (skipped < count && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int checked(int endOfStream) throws IOException {
        String actual = HexFormat.of().formatHex(((MessageDigest) cloneOfDigest()).digest());
        if (!actual.equals(expected)) {
            throw new IOException("The stored blob " + expected + " has changed: its bytes now give " + actual);
        }
        return endOfStream;
    }

    // The end may be read more than once, and digest() starts over.
    private Object cloneOfDigest() throws IOException {
        try {
            return digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IOException("The digest cannot be checked", e);
        }
    }
}
