package io.huiyin.verifier.tree;

/** Where proofs find the hashes of a tree. */
@FunctionalInterface
public interface Subtrees {

    /**
     * Root of a complete subtree.
     *
     * @param level it has {@code 2^level} leaves
     * @param index the subtrees of this level before it
     */
    byte[] root(int level, long index);
}
