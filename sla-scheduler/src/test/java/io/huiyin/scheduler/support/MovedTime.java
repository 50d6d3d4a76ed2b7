package io.huiyin.scheduler.support;

import io.huiyin.scheduler.alarm.AlarmClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Time that passes when a test says so. True time only goes on; the clock that everybody reads follows it until somebody
 * sets it forward or back. Alarms ring by true time, as Quartz's do.
 */
public final class MovedTime {

    private final SettableClock clock;
    private final List<Alarms> alarmClocks = new ArrayList<>();
    private final Runnable beforeEachRing;
    private Instant trueTime;

    /** @param beforeEachRing what happens before any alarm clock rings, and when time stops passing */
    public MovedTime(Instant start, Runnable beforeEachRing) {
        this.clock = new SettableClock(start);
        this.trueTime = start;
        this.beforeEachRing = beforeEachRing;
    }

    public SettableClock clock() {
        return clock;
    }

    /** A further alarm clock; it lives until it is closed. */
    public AlarmClock alarmClock() {
        return new Alarms();
    }

    /** Lets time pass; everything that rings on the way rings at its time. */
    public void passes(Duration duration) {
        Instant end = trueTime.plus(duration);
        Optional<Alarms> next = nextUntil(end);
        while (next.isPresent()) {
            goOnTo(next.get().nextRing());
            beforeEachRing.run();
            next.get().ring();
            next = nextUntil(end);
        }
        goOnTo(end);
        beforeEachRing.run();
    }

    /** Lets time pass until the clock shows an instant. */
    public void passesUntil(Instant instant) {
        passes(Duration.between(clock.instant(), instant));
    }

    /** Somebody sets the clock; no time passes. */
    public void isSetTo(Instant instant) {
        clock.move(Duration.between(clock.instant(), instant));
    }

    private void goOnTo(Instant instant) {
        if (instant.isAfter(trueTime)) {
            clock.move(Duration.between(trueTime, instant));
            trueTime = instant;
        }
    }

    private Optional<Alarms> nextUntil(Instant end) {
        return alarmClocks.stream()
                .filter(alarms -> !alarms.nextRing().isAfter(end))
                .min(Comparator.comparing(Alarms::nextRing));
    }

    private final class Alarms implements AlarmClock {

        private final NavigableMap<Instant, List<Instant>> byTrueTime = new TreeMap<>();
        private @Nullable Bell bell;
        private Duration beat = Duration.ZERO;
        private Instant nextBeat = Instant.MAX;

        @Override
        public void start(Duration every, Bell ringing) {
            bell = ringing;
            beat = every;
            nextBeat = trueTime;
            alarmClocks.add(this);
        }

        @Override
        public void ringAt(Instant at) {
            Duration wait = Duration.between(clock.instant(), at);
            Instant ring = wait.isNegative() ? trueTime : trueTime.plus(wait);
            byTrueTime.computeIfAbsent(ring, none -> new ArrayList<>()).add(at);
        }

        @Override
        public void close() {
            alarmClocks.remove(this);
        }

        Instant nextRing() {
            return byTrueTime.isEmpty() || nextBeat.isBefore(byTrueTime.firstKey()) ? nextBeat : byTrueTime.firstKey();
        }

        void ring() {
            Bell ringing = Objects.requireNonNull(bell);
            if (!byTrueTime.isEmpty() && !byTrueTime.firstKey().isAfter(nextBeat)) {
                byTrueTime.pollFirstEntry().getValue().forEach(ringing::rings);
            } else {
                nextBeat = nextBeat.plus(beat);
                ringing.beats();
            }
        }
    }
}
