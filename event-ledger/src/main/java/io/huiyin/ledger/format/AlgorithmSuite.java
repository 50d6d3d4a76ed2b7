package io.huiyin.ledger.format;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The algorithms of a ledger, chosen when it is created and named in every block. Suite 2 (SM3 + SM2) is reserved.
 */
public enum AlgorithmSuite {
    /** Hashes by SHA-256, signatures of checkpoints by Ed25519. */
    SHA256_ED25519(1, "SHA-256");

    /** Length of every hash in bytes, in all suites. */
    public static final int HASH_BYTES = 32;

    private final int id;
    private final String digestName;

    AlgorithmSuite(int id, String digestName) {
        this.id = id;
        this.digestName = digestName;
    }

    /** The number that stands in the blocks. */
    public int id() {
        return id;
    }

    /**
     * The suite with this number.
     *
     * @throws FormatException if this version knows none
     */
    public static AlgorithmSuite byId(int id) {
        return Arrays.stream(values())
                .filter(suite -> suite.id == id)
                .findFirst()
                .orElseThrow(() -> new FormatException("Algorithm suite " + id + " is not known"));
    }

    /** A new digest of this suite; not thread-safe. */
    public MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance(digestName);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks " + digestName, e);
        }
    }
}
