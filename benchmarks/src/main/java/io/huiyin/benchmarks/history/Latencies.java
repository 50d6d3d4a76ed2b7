package io.huiyin.benchmarks.history;

import java.util.Arrays;
import java.util.Locale;

/** Times of many requests, in milliseconds. */
final class Latencies {

    private final double[] sorted;

    Latencies(double[] milliseconds) {
        this.sorted = milliseconds.clone();
        Arrays.sort(sorted);
    }

    int count() {
        return sorted.length;
    }

    /** The time that this share of the requests kept, 0 to 1. */
    double at(double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, Math.min(sorted.length - 1, index))];
    }

    /** A row of a table: number, median, 95 %, 99 %, longest. */
    String row(String what) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f | %.0f |",
                what,
                sorted.length,
                at(0.5),
                at(0.95),
                at(0.99),
                at(1));
    }
}
