package io.huiyin.scheduler.duelist;

import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.envelope.Origin;
import io.huiyin.scheduler.DueMilestone;
import java.time.Instant;
import java.util.List;

/**
 * One deadline that is watched. Its milestones are recorded one after the other. Immutable.
 *
 * @param version the version of the deadline
 * @param origin where the case comes from; what is recorded about it comes from there too
 * @param ahead its milestones that are not on record, the earliest first, at least one
 * @param failures how often in a row the command for the first of them failed
 * @param attemptAt when that command is sent
 */
public record Watch(DeadlineKey key, int version, Origin origin, List<Ahead> ahead, int failures, Instant attemptAt) {

    /** @throws IllegalArgumentException if nothing is ahead */
    public Watch {
        ahead = List.copyOf(ahead);
        if (ahead.isEmpty()) {
            throw new IllegalArgumentException("Nothing to watch of " + key);
        }
    }

    /** A deadline of which nothing is on record yet. */
    public static Watch of(DeadlineKey key, int version, Origin origin, List<Ahead> ahead) {
        return new Watch(key, version, origin, ahead, 0, ahead.get(0).at());
    }

    /** The milestone whose turn it is. */
    public DueMilestone next() {
        Ahead first = ahead.get(0);
        return new DueMilestone(key.caseId(), key.deadlineId(), version, first.milestone(), first.at());
    }

    boolean awaits(MilestoneId milestone) {
        return ahead.stream().anyMatch(one -> one.milestone().equals(milestone));
    }

    List<Ahead> without(MilestoneId milestone) {
        return ahead.stream().filter(one -> !one.milestone().equals(milestone)).toList();
    }

    Watch retriedAt(Instant retryAt) {
        return new Watch(key, version, origin, ahead, failures + 1, retryAt);
    }
}
