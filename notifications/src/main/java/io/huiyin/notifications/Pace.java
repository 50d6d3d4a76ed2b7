package io.huiyin.notifications;

import io.huiyin.notifications.sending.RetryPlan;
import java.time.Duration;

/**
 * How sending goes about its work.
 *
 * @param beat how often everything due is looked for, told or not
 * @param width how many messages are on their way at once
 * @param retries how often and how far apart a message is tried
 */
public record Pace(Duration beat, int width, RetryPlan retries) {

    /** A beat a second, four messages at once. */
    public static final Pace USUAL = new Pace(Duration.ofSeconds(1), 4, RetryPlan.USUAL);
}
