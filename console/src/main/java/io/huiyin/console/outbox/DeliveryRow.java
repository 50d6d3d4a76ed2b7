package io.huiyin.console.outbox;

import io.huiyin.api.delivery.DeliveryState;
import io.huiyin.api.delivery.DeliverySummary;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.delivery.Trouble;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.time.Moments;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as the list shows it.
 *
 * @param complaint whether its case is a complaint, which has a case file
 * @param incident whether its case is an incident; a message of the house is about neither
 * @param unitName name of the unit whose matter it is
 * @param when the instant that matters in its state, in words
 */
public record DeliveryRow(
        String id,
        String caseId,
        boolean complaint,
        boolean incident,
        String caseLabel,
        @Nullable String unitName,
        Occasion occasion,
        RecipientKind recipient,
        boolean statutory,
        boolean drill,
        DeliveryState state,
        String queued,
        String when,
        int tries,
        int round,
        @Nullable Trouble trouble,
        @Nullable String answer) {

    static DeliveryRow of(DeliverySummary summary, Map<UnitId, String> unitNames, Moments moments, Locale locale) {
        UnitId unit = summary.unit();
        Instant ended = summary.endedAt();
        return new DeliveryRow(
                summary.deliveryId().value(),
                summary.caseId().value(),
                summary.caseId().isComplaint(),
                summary.caseId().isIncident(),
                summary.caseLabel(),
                unit == null ? null : unitNames.getOrDefault(unit, unit.value()),
                summary.occasion(),
                summary.recipient(),
                summary.statutory(),
                summary.drill(),
                summary.state(),
                moments.minute(summary.queuedAt(), locale),
                moments.minute(ended == null ? summary.dueAt() : ended, locale),
                summary.tries(),
                summary.round(),
                summary.trouble(),
                summary.answer());
    }

    /** Whether its recipient does not have it and a person decides what next. */
    public boolean undelivered() {
        return dead() || bounced();
    }

    /** Whether it could not be sent. */
    public boolean dead() {
        return state == DeliveryState.DEAD;
    }

    /** Whether it came back. */
    public boolean bounced() {
        return state == DeliveryState.BOUNCED;
    }

    /** Whether it left and nothing was heard of it since. */
    public boolean sent() {
        return state == DeliveryState.SENT;
    }
}
