package io.huiyin.server.health;

import io.huiyin.api.health.HealthFigure.Count;
import io.huiyin.api.health.HealthFigure.Moment;
import io.huiyin.api.health.HealthFigure.Span;
import io.huiyin.api.health.HealthFinding;
import io.huiyin.api.health.HealthLine;
import io.huiyin.api.health.HealthSubject;
import io.huiyin.scheduler.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The watch over running deadlines. */
record DeadlinesCheck(Supplier<Optional<Heartbeat>> watch) implements HealthCheck {

    private static final Duration LATE_AFTER = Duration.ofMinutes(1);
    private static final Duration UNWATCHED_AFTER = Duration.ofMinutes(5);

    @Override
    public HealthSubject subject() {
        return HealthSubject.DEADLINES;
    }

    @Override
    public List<HealthLine> look(Instant now) {
        return List.of(watch.get()
                .map(beat -> line(beat, now))
                .orElseGet(() -> HealthLine.of(subject(), now, HealthFinding.DEADLINES_ELSEWHERE)));
    }

    private HealthLine line(Heartbeat beat, Instant now) {
        Moment lastSweep = new Moment(beat.lastSweep());
        Span lag = new Span(beat.lag());
        if (isUnwatched(beat, now)) {
            return HealthLine.of(subject(), now, HealthFinding.DEADLINES_UNWATCHED, lastSweep, lag);
        }
        if (!beat.atHead()) {
            return HealthLine.of(subject(), now, HealthFinding.DEADLINES_BEING_READ, new Count(beat.eventsBehind()));
        }
        if (beat.lag().compareTo(LATE_AFTER) > 0 || beat.failing() > 0) {
            return HealthLine.of(subject(), now, HealthFinding.DEADLINES_LATE, lag, new Count(beat.failing()));
        }
        return HealthLine.of(
                subject(),
                now,
                HealthFinding.DEADLINES_WATCHED,
                new Count(beat.watched()),
                lastSweep,
                new Span(beat.latestFiring()));
    }

    private static boolean isUnwatched(Heartbeat beat, Instant now) {
        Instant sweep = beat.lastSweep();
        boolean silent = sweep != null && sweep.isBefore(now.minus(UNWATCHED_AFTER));
        return silent || beat.lag().compareTo(UNWATCHED_AFTER) > 0;
    }
}
