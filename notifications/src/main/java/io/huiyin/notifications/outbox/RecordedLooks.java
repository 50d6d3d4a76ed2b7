package io.huiyin.notifications.outbox;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.MessageRevealed;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.notifications.recall.StreamReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Whether somebody has just put on record why they read a message. */
public record RecordedLooks(StreamReader streams, Clock clock) {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    boolean hasLooked(AccountId asker, DeliveryId id) {
        Instant earliest = clock.instant().minus(GOOD_FOR);
        return streams.read(id.value())
                .filter(event -> event.getPayload() instanceof MessageRevealed)
                .filter(event -> !event.getTimestamp().isBefore(earliest))
                .anyMatch(
                        event -> asker.equals(Envelope.from(event.getMetaData()).actor()));
    }
}
