package io.huiyin.scheduler;

import java.time.Duration;

/**
 * How the scheduler goes about its work.
 *
 * @param horizon how far ahead alarms are set
 * @param beat how often everything due is looked for, alarms or not
 * @param firstRetry how long after a failed command the next attempt comes; doubled each time
 * @param longestRetry the longest time between two attempts; attempts never end
 * @param inFlight how many commands may be under way at once
 * @param patience after what time a command without an answer counts as failed
 * @param renewal how often this node renews its share of the work
 */
public record Pace(
        Duration horizon,
        Duration beat,
        Duration firstRetry,
        Duration longestRetry,
        int inFlight,
        Duration patience,
        Duration renewal) {

    /**
     * A day ahead, a beat a minute, retries after 5 seconds up to 10 minutes, 32 at once, a minute of patience, a share
     * renewed every 2 seconds.
     */
    public static final Pace USUAL = new Pace(
            Duration.ofHours(24),
            Duration.ofMinutes(1),
            Duration.ofSeconds(5),
            Duration.ofMinutes(10),
            32,
            Duration.ofMinutes(1),
            Duration.ofSeconds(2));

    private static final int DOUBLINGS = 20;

    /** The same with another time between two renewals of the share. */
    public Pace renewingEvery(Duration other) {
        return new Pace(horizon, beat, firstRetry, longestRetry, inFlight, patience, other);
    }

    /**
     * How long to wait after a failure.
     *
     * @param failures how many there were in a row, from 1
     */
    public Duration waitAfter(int failures) {
        Duration doubled = firstRetry.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return doubled.compareTo(longestRetry) < 0 ? doubled : longestRetry;
    }
}
