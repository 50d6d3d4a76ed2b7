package io.huiyin.notifications.campaign;

import java.time.Duration;
import java.util.List;

/**
 * How notices go about their work.
 *
 * @param beat how often it is looked for what is due
 * @param perSecond how many messages leave in a second at most, on this node
 * @param width how many are handed over at once
 * @param chunk after how many messages it is kept what became of them; as many may be sent twice, under the same
 *     Message-ID, when the house is killed
 * @param waits how long to wait after each try that failed; after the last one the message is given up
 * @param restAfterClosing how long nothing is tried after the mail server did not answer
 * @param claimTimeout after how long without a sign of life another node takes a batch over
 */
public record NoticePace(
        Duration beat,
        int perSecond,
        int width,
        int chunk,
        List<Duration> waits,
        Duration restAfterClosing,
        Duration claimTimeout) {

    public NoticePace {
        waits = List.copyOf(waits);
    }

    /** As it is unless an operator says otherwise, at a rate. */
    public static NoticePace usual(int perSecond) {
        return new NoticePace(
                Duration.ofSeconds(1),
                perSecond,
                4,
                100,
                List.of(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofHours(4)),
                Duration.ofSeconds(30),
                Duration.ofMinutes(3));
    }
}
