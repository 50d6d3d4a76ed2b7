package io.huiyin.storage;

/** The set of views in use, and the next one while it is built beside it. */
public interface ViewSets {

    /**
     * The set in use, made if there is none; another one than before when another node has switched.
     *
     * @throws ViewsUnusableException if it is there and cannot be opened; then only a rebuild helps
     */
    ViewSet current();

    /** A new empty set beside the one in use. A leftover of an interrupted rebuild is thrown away. */
    ViewSet beginRebuild();

    /**
     * From now on, also after a crash and on every node, the rebuilt set is the one in use; the old one is removed when
     * nobody reads it any more.
     */
    void switchTo(ViewSet rebuilt);
}
