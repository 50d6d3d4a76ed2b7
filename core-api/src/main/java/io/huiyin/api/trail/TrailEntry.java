package io.huiyin.api.trail;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event as the ledger keeps it.
 *
 * @param position index of the event in the ledger, dense from 0
 * @param height the block that holds it
 * @param eventId the event's own id
 * @param event its stable name, for instance {@code ComplaintRegistered}
 * @param revision revision of that kind of event; empty if it has none
 * @param stream the aggregate's id
 * @param sequence its number in the stream, from 0
 * @param recordedAt when it was recorded, by the clock of the node that did
 * @param occurredAt when it happened in the world, where its envelope says that this was another instant
 * @param envelope who, in which role, why, from where: the whole metadata, by the names of
 *     {@link io.huiyin.api.envelope.Envelope}
 * @param payload the event itself as JSON; in place of each sealed text stands the number of its sealed bytes
 * @param leafHash hash of the exact stored bytes in the ledger's tree, in hex
 */
public record TrailEntry(
        long position,
        long height,
        String eventId,
        String event,
        String revision,
        String stream,
        long sequence,
        Instant recordedAt,
        @Nullable Instant occurredAt,
        Map<String, String> envelope,
        String payload,
        String leafHash) {

    public TrailEntry {
        envelope = Map.copyOf(envelope);
    }
}
