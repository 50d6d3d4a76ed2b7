package io.huiyin.notifications.delivery;

import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.notifications.Letter;
import io.huiyin.notifications.Recipient;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What never changes about a delivery, without its words.
 *
 * @param unit the unit whose matter it is
 * @param recipientUnit the unit whose desk or head receives it
 * @param resultsTo whose stream its results are recorded on
 */
public record About(
        String caseId,
        String caseLabel,
        @Nullable String unit,
        Occasion occasion,
        RecipientKind recipient,
        @Nullable String recipientUnit,
        boolean statutory,
        boolean drill,
        String resultsTo,
        Instant queuedAt,
        @Nullable Instant goodUntil) {

    static About of(Letter letter) {
        Recipient recipient = letter.recipient();
        return new About(
                letter.caseId().value(),
                letter.caseLabel(),
                letter.unit() == null ? null : letter.unit().value(),
                letter.occasion(),
                recipient.kind(),
                recipient.unit() == null ? null : recipient.unit().value(),
                letter.statutory(),
                letter.drill(),
                letter.resultsTo(),
                letter.causedAt(),
                letter.goodUntil());
    }

    /** Whether it would only confuse by now. */
    public boolean isOutdatedAt(Instant now) {
        return goodUntil != null && !now.isBefore(goodUntil);
    }
}
