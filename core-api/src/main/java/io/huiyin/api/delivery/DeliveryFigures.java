package io.huiyin.api.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How sending goes. Counts end at {@link #MOST_COUNTED}; that many means that many or more.
 *
 * @param channel whether there is any way out of the house; without one messages wait and can be read here
 * @param queued messages waiting to be sent, now or later
 * @param due those of them that could be sent now
 * @param dead messages waiting for a person
 * @param bounced messages that came back and wait for a person
 * @param sentHere messages this node handed over since it started
 * @param failedHere attempts of this node that failed since it started
 * @param oldestDue since when the message that waits longest could have been sent; absent when none waits
 * @param unrecorded results that are not yet on record in the ledger
 * @param hold what holds sending back; absent when nothing does
 */
public record DeliveryFigures(
        boolean channel,
        int queued,
        int due,
        int dead,
        int bounced,
        long sentHere,
        long failedHere,
        @Nullable Instant oldestDue,
        int unrecorded,
        @Nullable SendingHold hold) {

    /** Nothing is counted further. */
    public static final int MOST_COUNTED = 10_000;
}
