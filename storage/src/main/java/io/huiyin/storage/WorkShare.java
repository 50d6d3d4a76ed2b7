package io.huiyin.storage;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * This node's share of a piece of work that is cut into numbered parts, each of which one node does at a time. After a
 * pause of a node two may hold one part for a moment, so doing a part twice must be harmless. Thread-safe.
 */
public interface WorkShare extends AutoCloseable {

    /** How many parts there are, numbered from 0. */
    int parts();

    /** The parts this node holds now; none when it has not renewed its share in time. */
    Set<Integer> held();

    /**
     * Shows a sign of life and takes, keeps or gives away parts, so that every part is held and the nodes there are hold
     * about the same number. To be called every few seconds.
     *
     * @return whether the parts this node holds are others than before
     * @throws StorageException if it cannot be settled; then the share stays as it was until it runs out
     */
    boolean renew();

    /** Gives everything back, so that others take it at their next renewal. Repeating it is harmless. */
    @Override
    void close();

    /** All parts for the only node there is. */
    static WorkShare ofTheOnlyNode(int parts) {
        Set<Integer> all = IntStream.range(0, parts).boxed().collect(Collectors.toUnmodifiableSet());
        return new WorkShare() {

            @Override
            public int parts() {
                return parts;
            }

            @Override
            public Set<Integer> held() {
                return all;
            }

            @Override
            public boolean renew() {
                return false;
            }

            @Override
            public void close() {
                // nobody waits for it
            }
        };
    }
}
