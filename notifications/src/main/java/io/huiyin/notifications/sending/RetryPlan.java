package io.huiyin.notifications.sending;

import java.time.Duration;
import java.util.Optional;

/**
 * How often a message is tried and how far apart, to be read as a sentence:
 * {@code RetryPlan.tries(16).startingAfter(ofMinutes(1)).doubling().atLeastEvery(ofHours(4))}, and then it is a dead
 * letter for a person.
 */
public final class RetryPlan {

    private static final int MOST_DOUBLINGS = 30;

    /** 16 tries in a day and a half. */
    public static final RetryPlan USUAL =
            tries(16).startingAfter(Duration.ofMinutes(1)).doubling().atLeastEvery(Duration.ofHours(4));

    private final int tries;
    private final Duration first;
    private final boolean doubling;
    private final Duration longest;

    private RetryPlan(int tries, Duration first, boolean doubling, Duration longest) {
        this.tries = tries;
        this.first = first;
        this.doubling = doubling;
        this.longest = longest;
    }

    /** So many tries in all, a minute apart unless more is said. */
    public static RetryPlan tries(int tries) {
        return new RetryPlan(tries, Duration.ofMinutes(1), false, Duration.ofDays(1));
    }

    /** The second try comes so long after the first. */
    public RetryPlan startingAfter(Duration wait) {
        return new RetryPlan(tries, wait, doubling, longest);
    }

    /** Each wait is twice the one before. */
    public RetryPlan doubling() {
        return new RetryPlan(tries, first, true, longest);
    }

    /** No wait is longer. */
    public RetryPlan atLeastEvery(Duration wait) {
        return new RetryPlan(tries, first, doubling, wait);
    }

    /**
     * How long to wait after a try that failed.
     *
     * @param tried how many tries there were, from 1
     * @return empty when that was the last
     */
    public Optional<Duration> waitAfter(int tried) {
        if (tried >= tries) {
            return Optional.empty();
        }
        Duration wait = doubling ? first.multipliedBy(1L << Math.min(tried - 1, MOST_DOUBLINGS)) : first;
        return Optional.of(wait.compareTo(longest) < 0 ? wait : longest);
    }
}
