package io.huiyin.server.house;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits until something is so, and leaves the processor to those it waits for. */
public final class Awaiting {

    private static final long BETWEEN_LOOKS = 5_000_000;

    private Awaiting() {}

    /** @throws AssertionError if it does not hold in time */
    public static void until(String what, Duration patience, BooleanSupplier condition) {
        until(what, patience, condition::getAsBoolean, holds -> holds);
    }

    /**
     * The first answer that is as wanted.
     *
     * @throws AssertionError naming the last answer if none is in time
     */
    public static <T> T until(String what, Duration patience, Supplier<T> question, Predicate<T> wanted) {
        long start = System.nanoTime();
        T answer = question.get();
        while (!wanted.test(answer)) {
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new AssertionError("Waited in vain until " + what + "; at last: " + answer);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
            answer = question.get();
        }
        return answer;
    }
}
