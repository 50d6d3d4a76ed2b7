package io.huiyin.benchmarks.deadlines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.quartz.SchedulerException;

/**
 * Very many complaints of one morning, whose milestones fall due in the same minute: how long until all of them are on
 * record, through the aggregates and the ledger on the embedded default, beside Quartz firing as many triggers that do
 * nothing. Arguments: how many (100000), and a directory for the data, left behind.
 */
public final class DeadlinesOfOneMinute {

    private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant HALF_OF_THE_TIME = Instant.parse("2026-11-26T04:00:00Z");
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int MANY = 100_000;

    private DeadlinesOfOneMinute() {}

    /** Prints what it measured and ends. */
    public static void main(String[] arguments) throws IOException, SchedulerException, InterruptedException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MANY;
        Path data = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("deadlines-");
        WatchedAlone.of(count, HALF_OF_THE_TIME);
        WatchedAlone alone = WatchedAlone.of(count, HALF_OF_THE_TIME);
        System.out.printf("in the due-list: %.2f us and %d bytes each%n", alone.microsEach(), alone.bytesEach());
        double recording = recorded(count, data);
        BareTriggers.Took bare = BareTriggers.fire(count);
        System.out.printf(
                "Quartz, bare triggers: scheduled in %.2f s (%.2f us and %d bytes each), fired in %.2f s%n",
                bare.scheduling(), bare.scheduling() * 1e6 / count, bare.bytesEach(), bare.firing());
        System.out.printf("recording against firing: %.1f to 1%n", recording / bare.firing());
        System.exit(0);
    }

    private static double recorded(int count, Path data) {
        SetClock clock = new SetClock(MONDAY_NINE);
        try (City city = City.open(data, clock)) {
            long registering = System.nanoTime();
            city.complain(count);
            System.out.printf(
                    "%d complaints registered in %.1f s (%.0f a second)%n",
                    count, Seconds.since(registering), count / Seconds.since(registering));
            until(() -> city.heartbeat().watched() == count);
            long before = city.events();
            clock.isSetTo(HALF_OF_THE_TIME);
            long due = System.nanoTime();
            until(() -> city.events() >= before + count);
            double took = Seconds.since(due);
            System.out.printf(
                    "%d milestones of one instant on record in %.2f s (%.0f a second); the heap holds %d MiB%n",
                    count, took, count / took, Memory.now().bytes() >> 20);
            return took;
        }
    }

    private static void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("Nothing goes on any more");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
