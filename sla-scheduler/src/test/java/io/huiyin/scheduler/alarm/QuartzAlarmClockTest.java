package io.huiyin.scheduler.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Quartz itself, on true time. */
class QuartzAlarmClockTest {

    private static final int PATIENCE = 30;

    private final Clock clock = Clock.systemUTC();
    private final QuartzAlarmClock alarmClock = QuartzAlarmClock.open("test", clock);

    private static final class Rings implements AlarmClock.Bell {

        private final BlockingQueue<Instant> rung = new LinkedBlockingQueue<>();

        @Nullable
        Instant next() throws InterruptedException {
            return rung.poll(PATIENCE, TimeUnit.SECONDS);
        }

        @Override
        public void rings(Instant at) {
            rung.add(at);
        }

        @Override
        public void beats() {
            // Alarms are what is listened for.
        }
    }

    @AfterEach
    void close() {
        alarmClock.close();
    }

    @Test
    void it_rings_at_once_for_the_past_and_at_its_instant_for_the_future() throws InterruptedException {
        Rings bell = new Rings();
        Instant past = clock.instant().minusSeconds(60);
        alarmClock.start(Duration.ofMinutes(1), bell);

        alarmClock.ringAt(past.plus(Duration.ofHours(1)));
        alarmClock.ringAt(past);
        assertThat(bell.next()).isEqualTo(past);

        Instant future = clock.instant().plusMillis(300);
        alarmClock.ringAt(future);
        assertThat(bell.next()).isEqualTo(future);
        assertThat(clock.instant()).isAfterOrEqualTo(future);
    }

    @Test
    void an_instant_set_twice_rings_once() throws InterruptedException {
        Rings bell = new Rings();
        Instant twice = clock.instant().plusMillis(1_000);
        Instant later = twice.plusMillis(100);
        alarmClock.start(Duration.ofMinutes(1), bell);

        alarmClock.ringAt(later);
        alarmClock.ringAt(twice);
        alarmClock.ringAt(twice);

        assertThat(bell.next()).isEqualTo(twice);
        assertThat(bell.next()).isEqualTo(later);
    }

    @Test
    void it_beats_steadily_even_when_a_beat_fails() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        alarmClock.start(Duration.ofMillis(50), new AlarmClock.Bell() {
            @Override
            public void rings(Instant at) {
                throw new AssertionError("No alarm was set");
            }

            @Override
            public void beats() {
                three.countDown();
                throw new IllegalStateException("This beat fails");
            }
        });

        assertThat(three.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_closed_alarm_clock_takes_no_alarms_and_can_be_closed_again() {
        alarmClock.start(Duration.ofMinutes(1), new Rings());
        alarmClock.close();

        alarmClock.ringAt(clock.instant());
        alarmClock.close();
    }

    @Test
    void two_of_one_name_are_two() throws InterruptedException {
        Rings bell = new Rings();
        try (QuartzAlarmClock other = QuartzAlarmClock.open("test", clock)) {
            other.start(Duration.ofMinutes(1), bell);
            alarmClock.close();

            Instant now = clock.instant();
            other.ringAt(now);

            assertThat(bell.next()).isEqualTo(now);
        }
    }
}
