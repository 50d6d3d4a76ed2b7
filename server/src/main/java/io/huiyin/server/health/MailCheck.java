package io.huiyin.server.health;

import io.huiyin.api.delivery.DeliveryFigures;
import io.huiyin.api.health.HealthFigure.Moment;
import io.huiyin.api.health.HealthFinding;
import io.huiyin.api.health.HealthLine;
import io.huiyin.api.health.HealthSubject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The way out for mail, judged by what leaves: a relay that answers and takes nothing is no relay. */
record MailCheck(Supplier<DeliveryFigures> deliveries) implements HealthCheck {

    private static final Duration STUCK_AFTER = Duration.ofMinutes(15);

    @Override
    public HealthSubject subject() {
        return HealthSubject.MAIL;
    }

    @Override
    public List<HealthLine> look(Instant now) {
        DeliveryFigures figures = deliveries.get();
        if (!figures.channel()) {
            return List.of(HealthLine.of(subject(), now, HealthFinding.MAIL_NOT_SET));
        }
        boolean stuck = figures.hold() == null && MessagesCheck.waitsLongerThan(STUCK_AFTER, figures, now);
        return List.of(
                stuck
                        ? HealthLine.of(subject(), now, HealthFinding.MAIL_STUCK, new Moment(figures.oldestDue()))
                        : HealthLine.of(subject(), now, HealthFinding.MAIL_GOES));
    }
}
