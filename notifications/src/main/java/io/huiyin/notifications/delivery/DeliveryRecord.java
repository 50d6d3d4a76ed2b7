package io.huiyin.notifications.delivery;

import io.huiyin.api.CaseId;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.DeliveryOutcome;
import io.huiyin.api.delivery.DeliveryResult;
import io.huiyin.api.delivery.DeliveryState;
import io.huiyin.api.delivery.DeliverySummary;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The delivery record: what a delivery is about and where it stands. */
public record DeliveryRecord(About about, Progress progress) {

    /** The case it belongs to. */
    public CaseId caseId() {
        return new CaseId(about.caseId());
    }

    /** Whether it is in a state. */
    public boolean is(DeliveryState state) {
        return progress.state() == state;
    }

    DeliveryRecord with(Progress next) {
        return new DeliveryRecord(about, next);
    }

    /** What lists show of it. */
    public DeliverySummary summary(DeliveryId id) {
        return new DeliverySummary(
                id,
                caseId(),
                about.caseLabel(),
                about.unit() == null ? null : new UnitId(about.unit()),
                about.occasion(),
                about.recipient(),
                about.statutory(),
                about.drill(),
                progress.state(),
                about.queuedAt(),
                progress.dueAt(),
                progress.endedAt(),
                progress.tries(),
                progress.round(),
                progress.trouble(),
                progress.answer());
    }

    DeliveryResult result(DeliveryId id, DeliveryOutcome outcome, Instant at, @Nullable String messageId) {
        return new DeliveryResult(
                id,
                about.occasion(),
                about.recipient(),
                outcome,
                at,
                messageId,
                progress.contentDigest(),
                progress.trouble());
    }
}
