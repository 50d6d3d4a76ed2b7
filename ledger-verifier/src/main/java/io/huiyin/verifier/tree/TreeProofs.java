package io.huiyin.verifier.tree;

import io.huiyin.verifier.format.TreeHasher;
import java.util.ArrayList;
import java.util.List;

/** Makes proofs over a tree; {@code docs/ledger-format.md}, section 7. Not thread-safe. */
public final class TreeProofs {

    private final Subtrees subtrees;
    private final TreeHasher hasher;

    /** Proofs over the tree that these subtrees make. */
    public TreeProofs(Subtrees subtrees, TreeHasher hasher) {
        this.subtrees = subtrees;
        this.hasher = hasher;
    }

    /** Root of the tree over the first leaves. */
    public byte[] root(long size) {
        return size == 0 ? hasher.emptyRoot() : range(0, size);
    }

    /**
     * Proof that the tree over the first leaves has a leaf at a position: the hashes beside its way to the root, the
     * lowest first.
     *
     * @throws IllegalArgumentException if the tree has no such position
     */
    public List<byte[]> inclusion(long position, long size) {
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException("A tree of " + size + " events has no position " + position);
        }
        List<byte[]> path = new ArrayList<>();
        addInclusion(position, 0, size, path);
        return path;
    }

    /**
     * Proof that a smaller tree is the beginning of a larger one.
     *
     * @return the path; empty where both are one, or the smaller has no leaf
     * @throws IllegalArgumentException if the smaller one is larger
     */
    public List<byte[]> consistency(long olderSize, long size) {
        if (olderSize < 0 || olderSize > size) {
            throw new IllegalArgumentException("No tree of " + olderSize + " events begins one of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        if (olderSize > 0) {
            addConsistency(olderSize, 0, size, true, path);
        }
        return path;
    }

    private void addInclusion(long position, long begin, long end, List<byte[]> path) {
        if (end - begin == 1) {
            return;
        }
        long middle = middle(begin, end);
        if (position < middle) {
            addInclusion(position, begin, middle, path);
            path.add(range(middle, end));
        } else {
            addInclusion(position, middle, end, path);
            path.add(range(begin, middle));
        }
    }

    private void addConsistency(long olderEnd, long begin, long end, boolean known, List<byte[]> path) {
        if (olderEnd == end) {
            if (!known) {
                path.add(range(begin, end));
            }
            return;
        }
        long middle = middle(begin, end);
        if (olderEnd <= middle) {
            addConsistency(olderEnd, begin, middle, known, path);
            path.add(range(middle, end));
        } else {
            addConsistency(olderEnd, middle, end, false, path);
            path.add(range(begin, middle));
        }
    }

    private byte[] range(long begin, long end) {
        long leaves = end - begin;
        if (Long.bitCount(leaves) == 1) {
            return subtrees.root(Long.numberOfTrailingZeros(leaves), begin / leaves);
        }
        long middle = middle(begin, end);
        return hasher.node(range(begin, middle), range(middle, end));
    }

    private static long middle(long begin, long end) {
        return begin + Long.highestOneBit(end - begin - 1);
    }
}
