package io.huiyin.server.health;

import io.huiyin.api.health.HealthFigure.Count;
import io.huiyin.api.health.HealthFigure.Moment;
import io.huiyin.api.health.HealthFinding;
import io.huiyin.api.health.HealthLine;
import io.huiyin.api.health.HealthSubject;
import io.huiyin.api.trail.LedgerVerification;
import io.huiyin.api.trail.VerifiedLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Whether the ledger is proved. It is verified every hour. */
record LedgerCheck(Supplier<LedgerVerification> verification) implements HealthCheck {

    private static final Duration LONG_AGO = Duration.ofHours(3);

    @Override
    public HealthSubject subject() {
        return HealthSubject.LEDGER;
    }

    @Override
    public List<HealthLine> look(Instant now) {
        LedgerVerification found = verification.get();
        VerifiedLedger last = found.last();
        return List.of(
                last == null
                        ? HealthLine.of(subject(), now, HealthFinding.LEDGER_NOT_YET_PROVED)
                        : line(last, found.unsound(), now));
    }

    private HealthLine line(VerifiedLedger last, boolean unsound, Instant now) {
        Count events = new Count(last.position() + 1);
        Moment when = new Moment(last.finishedAt());
        if (unsound) {
            return HealthLine.of(subject(), now, HealthFinding.LEDGER_UNSOUND, events, when);
        }
        return last.finishedAt().isBefore(now.minus(LONG_AGO))
                ? HealthLine.of(subject(), now, HealthFinding.LEDGER_PROVED_LONG_AGO, events, when)
                : HealthLine.of(subject(), now, HealthFinding.LEDGER_SOUND, new Count(last.height()), events, when);
    }
}
