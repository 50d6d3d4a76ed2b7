package io.huiyin.api.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the messages of one batch; the counts add up to its size.
 *
 * @param handedOver how many the mail server took, and did not send back
 * @param bounced how many were refused for good, at once or later
 * @param dead how many were given up after several tries, or erased before they were told
 * @param digest SHA-256 in hex over the results, one line each as the proof of notice shows them
 * @param firstHandedOverAt when the mail server took the first of them; null when it took none
 * @param lastHandedOverAt when it took the last of them; null when it took none
 */
public record BatchResults(
        int handedOver,
        int bounced,
        int dead,
        String digest,
        @Nullable Instant firstHandedOverAt,
        @Nullable Instant lastHandedOverAt) {

    /** How many people the batch has. */
    public int size() {
        return handedOver + bounced + dead;
    }
}
