package io.huiyin.verifier.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that is needed to go on with an append-only Merkle tree (RFC 6962, RFC 9162): the roots of its complete subtrees,
 * the largest first; one for each binary one of the size.
 *
 * @param size number of leaves
 * @param hashes roots of the complete subtrees
 */
public record Frontier(long size, List<byte[]> hashes) {

    /** The tree without leaves. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    /** @throws FormatException if size and number of hashes do not fit */
    public Frontier {
        hashes = List.copyOf(hashes);
        if (size < 0 || Long.bitCount(size) != hashes.size()) {
            throw new FormatException("A tree of " + size + " events has no frontier of " + hashes.size() + " hashes");
        }
    }

    /** The tree with more leaves at its right end. */
    public Frontier with(List<byte[]> leaves, TreeHasher hasher) {
        List<byte[]> stack = new ArrayList<>(hashes);
        long grown = size;
        for (byte[] leaf : leaves) {
            stack.add(leaf);
            for (long full = grown; (full & 1) == 1; full >>= 1) {
                byte[] right = stack.remove(stack.size() - 1);
                byte[] left = stack.remove(stack.size() - 1);
                stack.add(hasher.node(left, right));
            }
            grown++;
        }
        return new Frontier(grown, stack);
    }

    /** The tree's root hash. */
    public byte[] root(TreeHasher hasher) {
        if (hashes.isEmpty()) {
            return hasher.emptyRoot();
        }
        byte[] root = hashes.get(hashes.size() - 1);
        for (int i = hashes.size() - 2; i >= 0; i--) {
            root = hasher.node(hashes.get(i), root);
        }
        return root;
    }

    /** Whether both are the same tree. */
    public boolean sameAs(Frontier other) {
        if (size != other.size) {
            return false;
        }
        for (int i = 0; i < hashes.size(); i++) {
            if (!Arrays.equals(hashes.get(i), other.hashes.get(i))) {
                return false;
            }
        }
        return true;
    }
}
