package io.huiyin.scheduler.recount;

import java.time.Duration;

/**
 * How the counting anew goes about its work.
 *
 * @param look how often it looks for something to do
 * @param lookAtAll how often it looks at every open case though nothing is under way: for those that another node
 *     decided on the calendar before while the approval was on its way
 * @param settling how long after an approval nobody counts on the calendar before any more
 * @param inFlight how many commands wait for their answers at once; so many can share a block of the ledger
 */
public record RecountPace(Duration look, Duration lookAtAll, Duration settling, int inFlight) {

    /** Every two seconds; everything every hour. */
    public static final RecountPace USUAL =
            new RecountPace(Duration.ofSeconds(2), Duration.ofHours(1), Duration.ofSeconds(5), 64);
}
