package io.huiyin.verifier.format;

import java.security.MessageDigest;

/** The hashes of one algorithm suite, each with its own prefix so that none can stand for another. Not thread-safe. */
public final class TreeHasher {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte BLOCK = 2;

    private final MessageDigest digest;

    /** Hashes by this suite. */
    public TreeHasher(AlgorithmSuite suite) {
        digest = suite.newDigest();
    }

    /** Leaf of the tree: the hash of a record. */
    public byte[] leaf(byte[] record) {
        digest.update(LEAF);
        return digest.digest(record);
    }

    /** Inner node of the tree. */
    public byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** Hash of a block: of its header, which commits to its records. */
    public byte[] block(byte[] header) {
        digest.update(BLOCK);
        return digest.digest(header);
    }

    /** Root of the tree without leaves. */
    public byte[] emptyRoot() {
        return digest.digest();
    }
}
