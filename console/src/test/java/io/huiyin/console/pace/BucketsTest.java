package io.huiyin.console.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private final Buckets buckets = new Buckets(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            3,
            6);

    private void take(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(buckets.take("li")).isEmpty();
        }
    }

    @Test
    void everybody_has_a_bucket_of_the_own_and_waits_when_it_is_empty() {
        take(3);
        assertThat(buckets.take("li")).hasValue(Duration.ofSeconds(10));
        assertThat(buckets.take("wang")).isEmpty();
    }

    @Test
    void what_was_taken_comes_back_one_by_one() {
        take(3);
        now = now.plusSeconds(10);
        take(1);
        assertThat(buckets.take("li")).isPresent();
    }

    @Test
    void looking_takes_nothing() {
        assertThat(buckets.look("li")).isEmpty();
        take(2);
        assertThat(buckets.look("li")).isEmpty();
        take(1);
        assertThat(buckets.look("li")).isPresent();
    }
}
