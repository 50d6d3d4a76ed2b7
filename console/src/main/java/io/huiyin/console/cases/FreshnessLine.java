package io.huiyin.console.cases;

import io.huiyin.api.cases.Freshness;
import io.huiyin.console.time.Moments;
import java.util.Locale;

/**
 * How fresh a page is.
 *
 * @param position the position of the last event read; -1 when none
 * @param behind how many events the ledger is ahead
 * @param readAt when it was looked up, to the second
 */
public record FreshnessLine(long position, long behind, String readAt) {

    /** The line for a view. */
    public static FreshnessLine of(Freshness freshness, Moments moments, Locale locale) {
        return new FreshnessLine(
                freshness.position(),
                Math.max(0, freshness.head() - freshness.position()),
                moments.second(freshness.readAt(), locale));
    }
}
