package io.huiyin.scheduler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BehindTest {

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant NOW = START.plus(Duration.ofHours(1));
    private static final Duration LONG = Behind.AFTER.plusSeconds(1);

    private static Heartbeat heartbeat(
            @Nullable Instant startedAt, @Nullable Instant lastSweep, Duration lag, Duration stuckFor) {
        return new Heartbeat(
                NOW,
                startedAt,
                lastSweep != null,
                lastSweep,
                Duration.ZERO,
                10,
                32,
                32,
                4,
                0,
                0,
                0,
                lag,
                Duration.ZERO,
                7,
                0,
                stuckFor,
                null,
                null);
    }

    private static Heartbeat inTime() {
        return heartbeat(START, NOW.minusSeconds(30), Duration.ZERO, Duration.ZERO);
    }

    @Test
    void a_beat_a_minute_and_nothing_waiting_is_all_that_is_asked() {
        assertThat(inTime().behind()).isEmpty();
        assertThat(inTime().age()).contains(Duration.ofSeconds(30));
    }

    @Test
    void what_is_put_right_within_five_minutes_is_nobodys_alarm() {
        Duration short_ = Behind.AFTER;
        assertThat(heartbeat(START, NOW.minus(short_), short_, short_).behind()).isEmpty();
    }

    @Test
    void a_milestone_that_waits_longer_is() {
        assertThat(heartbeat(START, NOW, LONG, Duration.ZERO).behind()).contains(Behind.LATE);
    }

    @Test
    void so_is_an_alarm_clock_that_stands_still() {
        assertThat(heartbeat(START, NOW.minus(LONG), Duration.ZERO, Duration.ZERO)
                        .behind())
                .contains(Behind.SILENT);
    }

    @Test
    void so_are_events_that_nobody_reads() {
        assertThat(heartbeat(START, NOW, Duration.ZERO, LONG).behind()).contains(Behind.STUCK);
    }

    @Test
    void so_is_a_start_that_does_not_come_to_its_end() {
        assertThat(heartbeat(NOW.minus(LONG), null, Duration.ZERO, Duration.ZERO)
                        .behind())
                .contains(Behind.STILL_READING);
        assertThat(heartbeat(NOW.minusSeconds(1), null, Duration.ZERO, Duration.ZERO)
                        .behind())
                .isEmpty();
        assertThat(heartbeat(null, null, LONG, Duration.ZERO).behind())
                .as("before the start")
                .isEmpty();
    }

    @Test
    void every_reason_has_a_sentence_of_its_own() {
        assertThat(Arrays.stream(Behind.values()).map(Behind::sentence)).doesNotHaveDuplicates();
    }

    @Test
    void the_log_says_it_once_and_once_that_it_is_over() {
        AtomicReference<Heartbeat> now = new AtomicReference<>(inTime());
        try (BehindAlarm alarm = new BehindAlarm("test", now::get)) {
            assertThat(logOf(alarm::look)).isEmpty();
            now.set(heartbeat(START, NOW, LONG, Duration.ZERO));
            assertThat(logOf(alarm::look))
                    .as("the clock may just have been set")
                    .isEmpty();
            assertThat(logOf(alarm::look)).contains("NOT WATCHED", Behind.LATE.sentence());
            assertThat(logOf(alarm::look)).isEmpty();
            now.set(inTime());
            assertThat(logOf(alarm::look)).isEmpty();
            assertThat(logOf(alarm::look)).contains("again");
            assertThat(logOf(alarm::look)).isEmpty();
        }
    }

    // The simple logger of these tests writes to standard error.
    private static String logOf(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return written.toString(UTF_8);
    }
}
