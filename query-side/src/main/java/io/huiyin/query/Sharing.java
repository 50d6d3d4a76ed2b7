package io.huiyin.query;

import io.huiyin.storage.Turn;
import java.time.Duration;

/**
 * How nodes share the views.
 *
 * @param claimTimeOut after what time without a sign of life another node may go on writing the views
 * @param rebuild whose turn it is to build them anew
 */
public record Sharing(Duration claimTimeOut, Turn rebuild) {

    /** With nobody. */
    public static final Sharing WITH_NOBODY = new Sharing(Duration.ofSeconds(10), Turn.ofTheOnlyNode());
}
