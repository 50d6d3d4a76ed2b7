package io.huiyin.console.pace;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One bucket of tokens for each of many; whoever was longest away is forgotten first. Thread-safe. */
public final class Buckets {

    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final int atOnce;
    private final int aMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Buckets that are full at first.
     *
     * @param atOnce how many tokens one holds
     * @param aMinute how many come back in a minute, one by one
     */
    public Buckets(Clock clock, int atOnce, int aMinute) {
        this.clock = clock;
        this.atOnce = atOnce;
        this.aMinute = aMinute;
    }

    /** Takes a token; how long to wait for one if there is none. */
    public Optional<Duration> take(String whose) {
        Bucket bucket = bucket(whose);
        return bucket.tryConsume(1) ? Optional.empty() : Optional.of(waitFor(bucket));
    }

    /** How long to wait for a token if there is none; takes nothing. */
    public Optional<Duration> look(String whose) {
        Bucket known = known(whose);
        return known == null || known.getAvailableTokens() > 0 ? Optional.empty() : Optional.of(waitFor(known));
    }

    private static Duration waitFor(Bucket bucket) {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private synchronized @Nullable Bucket known(String whose) {
        return buckets.get(whose);
    }

    private synchronized Bucket bucket(String whose) {
        return buckets.computeIfAbsent(whose, none -> full());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(aMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    /** Lets buckets be refilled by the house's clock. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
