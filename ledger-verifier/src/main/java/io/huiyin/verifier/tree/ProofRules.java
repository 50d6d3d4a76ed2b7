package io.huiyin.verifier.tree;

import static io.huiyin.verifier.format.AlgorithmSuite.HASH_BYTES;

import io.huiyin.verifier.format.TreeHasher;
import java.util.Arrays;
import java.util.List;

/**
 * Checks proofs as RFC 9162 does in sections 2.1.3.2 and 2.1.4.2; {@code docs/ledger-format.md}, section 7. Not
 * thread-safe.
 */
public final class ProofRules {

    private final TreeHasher hasher;

    /** The rules with these hashes. */
    public ProofRules(TreeHasher hasher) {
        this.hasher = hasher;
    }

    /** Whether the path proves that the tree with this size and root has the leaf at the position. */
    public boolean includes(byte[] leaf, long position, long size, List<byte[]> path, byte[] root) {
        if (position < 0 || position >= size || !areHashes(path)) {
            return false;
        }
        byte[] hash = leaf;
        Climb climb = new Climb(position, size - 1);
        for (byte[] beside : path) {
            if (climb.isAtTheTop()) {
                return false;
            }
            hash = climb.isRight() ? hasher.node(beside, hash) : hasher.node(hash, beside);
            climb.up();
        }
        return climb.isAtTheTop() && Arrays.equals(hash, root);
    }

    /** Whether the path proves that the older tree is the beginning of the other. */
    public boolean isBeginning(long olderSize, byte[] olderRoot, long size, byte[] root, List<byte[]> path) {
        if (olderSize < 0 || olderSize > size || !areHashes(path)) {
            return false;
        }
        if (olderSize == 0 || olderSize == size) {
            byte[] known = olderSize == 0 ? hasher.emptyRoot() : root;
            return path.isEmpty() && Arrays.equals(olderRoot, known);
        }
        boolean complete = Long.bitCount(olderSize) == 1;
        if (!complete && path.isEmpty()) {
            return false;
        }
        byte[] first = complete ? olderRoot : path.get(0);
        return climbsToBoth(olderSize, olderRoot, size, root, first, complete ? path : path.subList(1, path.size()));
    }

    private boolean climbsToBoth(
            long olderSize, byte[] olderRoot, long size, byte[] root, byte[] first, List<byte[]> path) {
        byte[] older = first;
        byte[] newer = first;
        Climb climb = new Climb(olderSize - 1, size - 1);
        climb.skipRightTurns();
        for (byte[] beside : path) {
            if (climb.isAtTheTop()) {
                return false;
            }
            if (climb.isRight()) {
                older = hasher.node(beside, older);
                newer = hasher.node(beside, newer);
            } else {
                newer = hasher.node(newer, beside);
            }
            climb.up();
        }
        return climb.isAtTheTop() && Arrays.equals(older, olderRoot) && Arrays.equals(newer, root);
    }

    private static boolean areHashes(List<byte[]> path) {
        return path.stream().allMatch(hash -> hash.length == HASH_BYTES);
    }

    /** The way from a node to the root, beside the way of the tree's last node. */
    private static final class Climb {
        private long node;
        private long last;

        Climb(long node, long last) {
            this.node = node;
            this.last = last;
        }

        boolean isAtTheTop() {
            return last == 0;
        }

        /** Whether the next hash stands to the left. */
        boolean isRight() {
            return (node & 1) == 1 || node == last;
        }

        void up() {
            if (isRight()) {
                while (node != 0 && (node & 1) == 0) {
                    oneUp();
                }
            }
            oneUp();
        }

        void skipRightTurns() {
            while ((node & 1) == 1) {
                oneUp();
            }
        }

        private void oneUp() {
            node >>= 1;
            last >>= 1;
        }
    }
}
