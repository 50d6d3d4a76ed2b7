package io.huiyin.notifications.support;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until a condition holds. */
public final class Awaiting {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BETWEEN_LOOKS = 2_000_000;

    private Awaiting() {}

    /** @throws AssertionError if it does not hold in time */
    public static void until(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError("Waited in vain until " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }
}
