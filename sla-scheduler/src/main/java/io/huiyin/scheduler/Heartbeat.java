package io.huiyin.scheduler;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the scheduler is, for the health page and the metrics.
 *
 * @param atHead whether it has read everything that was in the ledger when it started; before that nothing fires
 * @param lastSweep when everything due was last looked for; null before the first time. Older than a few beats: alarm
 * @param watched deadlines with a milestone ahead, whichever node acts on them
 * @param partsHeld how many parts of the deadlines this node acts on
 * @param parts in how many parts the deadlines are divided among the nodes
 * @param inFlight commands under way
 * @param failing deadlines whose last command failed and will be sent again
 * @param unwatched running deadlines of cases that nobody told the scheduler how to act on; should be 0
 * @param lag how long the milestone that has waited longest has been due; zero when none is
 * @param latestFiring how late the latest command since the start was sent
 * @param answered commands that were answered since the start
 * @param eventsBehind how many events of the ledger it has not read
 * @param lastError what the last failure was, as a kind of error without any details of the case; null when none was
 * @param lastErrorAt when that was
 */
public record Heartbeat(
        boolean atHead,
        @Nullable Instant lastSweep,
        int watched,
        int partsHeld,
        int parts,
        int inFlight,
        int failing,
        int unwatched,
        Duration lag,
        Duration latestFiring,
        long answered,
        long eventsBehind,
        @Nullable String lastError,
        @Nullable Instant lastErrorAt) {}
