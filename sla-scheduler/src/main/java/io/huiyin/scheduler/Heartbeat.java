package io.huiyin.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the scheduler is, for the health page and the metrics.
 *
 * @param at when this was so, by the house's clock
 * @param startedAt when it started; null before
 * @param atHead whether it has read everything that was in the ledger when it started; before that nothing fires
 * @param lastSweep when everything due was last looked for; null before the first time
 * @param sweepTook how long that took
 * @param watched deadlines with something ahead, whichever node acts on them
 * @param partsHeld how many parts of the deadlines this node acts on
 * @param parts in how many parts the deadlines are divided among the nodes
 * @param alarms alarms set for the near future
 * @param inFlight commands under way
 * @param failing deadlines whose last command failed and will be sent again
 * @param unwatched running deadlines of cases that nobody told the scheduler how to act on; should be 0
 * @param lag how long the milestone that has waited longest could have been on record; zero when none waits
 * @param latestFiring how late the latest command since the start was sent
 * @param answered commands that were answered since the start
 * @param eventsBehind how many events of the ledger it has not read
 * @param stuckFor for how long it has read none of them; zero when it goes on
 * @param lastError what the last failure was, as a kind of error without any details of the case; null when none was
 * @param lastErrorAt when that was
 */
public record Heartbeat(
        Instant at,
        @Nullable Instant startedAt,
        boolean atHead,
        @Nullable Instant lastSweep,
        Duration sweepTook,
        int watched,
        int partsHeld,
        int parts,
        int alarms,
        int inFlight,
        int failing,
        int unwatched,
        Duration lag,
        Duration latestFiring,
        long answered,
        long eventsBehind,
        Duration stuckFor,
        @Nullable String lastError,
        @Nullable Instant lastErrorAt) {

    /** Why it cannot be relied upon now; empty when all is well. */
    public Optional<Behind> behind() {
        return Behind.reason(this, at);
    }

    /** How long ago everything due was last looked for; empty before the first time. */
    public Optional<Duration> age() {
        return Optional.ofNullable(lastSweep).map(sweep -> Duration.between(sweep, at));
    }
}
