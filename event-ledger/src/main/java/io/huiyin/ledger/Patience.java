package io.huiyin.ledger;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waiting and measuring how long was waited, so that tests need not. */
public interface Patience {

    /** Nanoseconds from an arbitrary origin, never going back; only differences mean something. */
    long nanos();

    /**
     * Waits.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void pause(Duration duration) throws InterruptedException;

    /** Waits in earnest. */
    static Patience real() {
        return new Patience() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pause(Duration duration) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(duration.toNanos());
            }
        };
    }
}
