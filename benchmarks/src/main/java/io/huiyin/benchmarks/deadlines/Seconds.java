package io.huiyin.benchmarks.deadlines;

/** Durations as a reader of tables wants them. */
final class Seconds {

    private static final double NANOS = 1e9;

    private Seconds() {}

    static double since(long nanoTime) {
        return (System.nanoTime() - nanoTime) / NANOS;
    }
}
