package io.huiyin.query.search;

import java.time.Duration;

/**
 * How often the index does what costs time.
 *
 * @param commitEvents commit when so many events are read since the last commit
 * @param commitEvery commit when so much time has gone since the last commit and there is something to commit
 * @param refreshEvery a list shows what was read by then; a list that asks for a position always gets it
 */
public record Pace(int commitEvents, Duration commitEvery, Duration refreshEvery) {

    /** For use in the house. */
    public static final Pace USUAL = new Pace(20_000, Duration.ofSeconds(5), Duration.ofMillis(200));
}
