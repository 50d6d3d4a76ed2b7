package io.huiyin.storage.claim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows how long this node has seen a claim stand still. No node's clock is compared with another's, so clocks that
 * differ never take a claim from a living holder.
 */
final class SignsOfLife {

    private final Duration timeOut;
    private final Clock clock;
    private final Map<String, Sighting> lastChanges = new ConcurrentHashMap<>();

    SignsOfLife(Duration timeOut, Clock clock) {
        this.timeOut = timeOut;
        this.clock = clock;
    }

    /** Notes how the claim looks now; whether its holder has been silent for the time-out. */
    boolean isSilent(String id, ClaimedEntry entry) {
        Instant now = clock.instant();
        Sighting since = lastChanges.merge(
                id,
                new Sighting(entry.holder(), entry.beat(), now),
                (before, latest) -> before.isOf(entry) ? before : latest);
        return !now.isBefore(since.at().plus(timeOut));
    }

    private record Sighting(String holder, long beat, Instant at) {

        boolean isOf(ClaimedEntry entry) {
            return beat == entry.beat() && holder.equals(entry.holder());
        }
    }
}
