package io.huiyin.query.trespasser;

import java.time.Clock;
import java.time.Instant;

/** Breaks the rules about time. */
public final class SleeperWithItsOwnTime {

    Instant now() throws InterruptedException {
        Thread.sleep(1);
        Clock.systemUTC().instant();
        return Instant.now();
    }
}
