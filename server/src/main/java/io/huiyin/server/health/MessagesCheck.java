package io.huiyin.server.health;

import io.huiyin.api.delivery.DeliveryFigures;
import io.huiyin.api.delivery.SendingHold;
import io.huiyin.api.health.HealthFigure.Count;
import io.huiyin.api.health.HealthFigure.Moment;
import io.huiyin.api.health.HealthFinding;
import io.huiyin.api.health.HealthLine;
import io.huiyin.api.health.HealthSubject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Messages on their way. */
record MessagesCheck(Supplier<DeliveryFigures> deliveries) implements HealthCheck {

    private static final Duration WAIT_AFTER = Duration.ofMinutes(2);

    @Override
    public HealthSubject subject() {
        return HealthSubject.MESSAGES;
    }

    @Override
    public List<HealthLine> look(Instant now) {
        DeliveryFigures figures = deliveries.get();
        List<HealthLine> troubles = troubles(figures, now);
        return troubles.isEmpty() ? List.of(calm(figures, now)) : troubles;
    }

    private List<HealthLine> troubles(DeliveryFigures figures, Instant now) {
        List<HealthLine> troubles = new ArrayList<>();
        SendingHold hold = figures.hold();
        if (hold != null) {
            troubles.add(HealthLine.of(
                    subject(),
                    now,
                    HealthFinding.MESSAGES_HELD,
                    new Moment(hold.since()),
                    new Count(figures.queued())));
        }
        if (figures.bounced() > 0) {
            troubles.add(HealthLine.of(subject(), now, HealthFinding.MESSAGES_BOUNCED, new Count(figures.bounced())));
        }
        if (figures.dead() > 0) {
            troubles.add(HealthLine.of(subject(), now, HealthFinding.MESSAGES_DEAD, new Count(figures.dead())));
        }
        if (figures.channel() && hold == null && waitsLongerThan(WAIT_AFTER, figures, now)) {
            troubles.add(HealthLine.of(
                    subject(),
                    now,
                    HealthFinding.MESSAGES_WAIT,
                    new Count(figures.due()),
                    new Moment(figures.oldestDue()),
                    new Count(figures.failedHere())));
        }
        return troubles;
    }

    private HealthLine calm(DeliveryFigures figures, Instant now) {
        Count queued = new Count(figures.queued());
        return figures.channel()
                ? HealthLine.of(subject(), now, HealthFinding.MESSAGES_GO_OUT, queued, new Count(figures.sentHere()))
                : HealthLine.of(subject(), now, HealthFinding.MESSAGES_ARE_READ_HERE, queued);
    }

    /** Whether the message that waits longest could have left longer ago than this. */
    static boolean waitsLongerThan(Duration patience, DeliveryFigures figures, Instant now) {
        Instant oldest = figures.oldestDue();
        return oldest != null && oldest.isBefore(now.minus(patience));
    }
}
