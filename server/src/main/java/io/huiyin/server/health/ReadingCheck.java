package io.huiyin.server.health;

import io.huiyin.api.cases.Freshness;
import io.huiyin.api.health.HealthFigure.Count;
import io.huiyin.api.health.HealthFigure.Moment;
import io.huiyin.api.health.HealthFinding;
import io.huiyin.api.health.HealthLine;
import io.huiyin.api.health.HealthSubject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How far something has read the ledger. It stands still when it is behind and was found at the same position more than
 * a minute ago: how old the last event read is says nothing, for nights are quiet. Thread-safe.
 */
final class ReadingCheck implements HealthCheck {

    private static final Duration STILL_AFTER = Duration.ofMinutes(1);

    private final HealthSubject subject;
    private final Supplier<Freshness> reading;
    private @Nullable Standstill standstill;

    ReadingCheck(HealthSubject subject, Supplier<Freshness> reading) {
        this.subject = subject;
        this.reading = reading;
    }

    private record Standstill(long position, Instant since) {}

    @Override
    public HealthSubject subject() {
        return subject;
    }

    @Override
    public synchronized List<HealthLine> look(Instant now) {
        Freshness read = reading.get();
        Count position = new Count(read.position());
        Count behind = new Count(read.head() - read.position());
        if (behind.value() <= 0) {
            standstill = null;
            return List.of(HealthLine.of(subject, now, upToDate(), position));
        }
        Standstill found = standstill;
        if (found == null || found.position() != read.position()) {
            found = new Standstill(read.position(), now);
            standstill = found;
        }
        return List.of(
                found.since().isAfter(now.minus(STILL_AFTER))
                        ? HealthLine.of(subject, now, catchesUp(), position, behind)
                        : HealthLine.of(subject, now, standsStill(), position, behind, new Moment(found.since())));
    }

    private HealthFinding upToDate() {
        return isViews() ? HealthFinding.VIEWS_UP_TO_DATE : HealthFinding.SEARCH_UP_TO_DATE;
    }

    private HealthFinding catchesUp() {
        return isViews() ? HealthFinding.VIEWS_CATCH_UP : HealthFinding.SEARCH_CATCHES_UP;
    }

    private HealthFinding standsStill() {
        return isViews() ? HealthFinding.VIEWS_STAND_STILL : HealthFinding.SEARCH_STANDS_STILL;
    }

    private boolean isViews() {
        return subject == HealthSubject.VIEWS;
    }
}
