package io.huiyin.server.health;

import io.huiyin.api.health.HealthFigure.Count;
import io.huiyin.api.health.HealthFigure.Moment;
import io.huiyin.api.health.HealthFinding;
import io.huiyin.api.health.HealthLine;
import io.huiyin.api.health.HealthSubject;
import io.huiyin.server.checkpoint.CheckpointReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the ledger is signed in time and the signature leaves the house. Overdue is what was found unsigned, under the
 * same newest checkpoint, for twice the time a checkpoint may take: how old a checkpoint is says nothing, for nights are
 * quiet. Thread-safe.
 */
final class CheckpointsCheck implements HealthCheck {

    private static final Duration OVERDUE_AFTER = Duration.ofMinutes(20);

    private final Supplier<CheckpointReport> reports;
    private @Nullable Unsigned unsigned;

    CheckpointsCheck(Supplier<CheckpointReport> reports) {
        this.reports = reports;
    }

    /** Events wait for a signature, and since when they were seen to. */
    private record Unsigned(long signed, Instant since) {}

    @Override
    public HealthSubject subject() {
        return HealthSubject.CHECKPOINTS;
    }

    @Override
    public synchronized List<HealthLine> look(Instant now) {
        CheckpointReport report = reports.get();
        Instant waitingSince = waitingSince(report, now);
        Instant failingSince = report.standing().failingSince();
        if (failingSince != null) {
            return List.of(HealthLine.of(
                    subject(),
                    now,
                    isLongAgo(failingSince, now) ? HealthFinding.CHECKPOINTS_STUCK : HealthFinding.CHECKPOINTS_FAIL,
                    new Moment(failingSince),
                    new Moment(report.standing().at())));
        }
        return List.of(
                isLongAgo(waitingSince, now)
                        ? HealthLine.of(
                                subject(),
                                now,
                                HealthFinding.CHECKPOINTS_OVERDUE,
                                new Moment(waitingSince),
                                new Moment(report.newestAt()))
                        : calm(report, now));
    }

    private Instant waitingSince(CheckpointReport report, Instant now) {
        if (report.signed() >= report.events()) {
            unsigned = null;
            return now;
        }
        Unsigned found = unsigned;
        if (found == null || found.signed() != report.signed()) {
            found = new Unsigned(report.signed(), now);
            unsigned = found;
        }
        return found.since();
    }

    private static boolean isLongAgo(Instant since, Instant now) {
        return since.isBefore(now.minus(OVERDUE_AFTER));
    }

    private HealthLine calm(CheckpointReport report, Instant now) {
        if (report.newestAt() == null) {
            return HealthLine.of(subject(), now, HealthFinding.CHECKPOINTS_NOT_YET);
        }
        return HealthLine.of(
                subject(), now, whereTo(report), new Moment(report.newestAt()), new Count(report.signed()));
    }

    private static HealthFinding whereTo(CheckpointReport report) {
        if (!report.standing().mine()) {
            return HealthFinding.CHECKPOINTS_ELSEWHERE;
        }
        return report.leaves() ? HealthFinding.CHECKPOINTS_LEAVE : HealthFinding.CHECKPOINTS_STAY_HERE;
    }
}
