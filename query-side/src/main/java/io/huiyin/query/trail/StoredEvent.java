package io.huiyin.query.trail;

import java.time.Instant;

/**
 * One event as the ledger keeps it, not read any further than needed to find it.
 *
 * @param position index of the event in the ledger, dense from 0
 * @param height the block that holds it
 * @param eventId the event's own id
 * @param event its stable name
 * @param revision revision of that kind of event; empty if it has none
 * @param stream the aggregate's id
 * @param sequence its number in the stream, from 0
 * @param recordedAt when it was recorded, by the clock of the node that did
 * @param envelope JSON in UTF-8
 * @param payload JSON in UTF-8
 * @param leafHash hash of the exact stored bytes in the ledger's tree, in hex
 */
@SuppressWarnings("ArrayRecordComponent") // compared by position, never by equals
public record StoredEvent(
        long position,
        long height,
        String eventId,
        String event,
        String revision,
        String stream,
        long sequence,
        Instant recordedAt,
        byte[] envelope,
        byte[] payload,
        String leafHash) {}
