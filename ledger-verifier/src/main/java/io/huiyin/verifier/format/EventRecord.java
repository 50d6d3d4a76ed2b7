package io.huiyin.verifier.format;

import java.time.Instant;

/**
 * One event as the ledger keeps it; {@code docs/ledger-format.md}, section 2. Its bytes never depend on the block or
 * the position it comes to stand at.
 *
 * @param eventId the event's own id
 * @param type stable name of the payload's type
 * @param revision revision of the payload's type; empty if it has none
 * @param aggregateType what kind of aggregate the stream belongs to; empty for an event outside aggregates
 * @param stream the aggregate's id, or {@code event-} and the event id
 * @param sequence from 0 in each stream
 * @param recordedAt when the event was made, by the clock of the node that made it
 * @param metaData JSON in UTF-8
 * @param payload JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its encoded bytes, never by equals
public record EventRecord(
        String eventId,
        String type,
        String revision,
        String aggregateType,
        String stream,
        long sequence,
        Instant recordedAt,
        byte[] metaData,
        byte[] payload) {

    /** The format version that is written, and the only one so far. */
    public static final int VERSION = 1;

    private static final int FIXED_BYTES = 1 + 7 * 4 + 8 + 8 + 4;
    private static final int NANOS_PER_SECOND = 1_000_000_000;

    /** @throws FormatException if a mandatory part is empty or the sequence negative */
    public EventRecord {
        if (eventId.isEmpty() || type.isEmpty() || stream.isEmpty()) {
            throw new FormatException("The record lacks its event id, type or stream");
        }
        if (sequence < 0) {
            throw new FormatException("The record has a negative sequence number");
        }
    }

    /** The stream of an event that belongs to no aggregate. */
    public static String streamOfLoneEvent(String eventId) {
        return "event-" + eventId;
    }

    /** Under which key the event is filed. */
    public String streamKey() {
        return stream + "@" + sequence;
    }

    /** Whether a key is {@link #streamKey}; without making one. */
    public boolean isFiledUnder(String key) {
        int number = stream.length() + 1;
        return key.length() > number
                && key.startsWith(stream)
                && key.charAt(number - 1) == '@'
                && isWrittenAt(key, number);
    }

    // No sign and no zero in front: one number is written in one way only.
    private boolean isWrittenAt(String key, int from) {
        boolean plain = key.charAt(from) > '0' || key.length() == from + 1;
        long read = 0;
        for (int i = from; i < key.length() && plain; i++) {
            int digit = key.charAt(i) - '0';
            plain = digit >= 0 && digit <= 9 && read <= (sequence - digit) / 10;
            read = 10 * read + digit;
        }
        return plain && read == sequence;
    }

    /** Whether the event belongs to an aggregate. */
    public boolean ofAggregate() {
        return !aggregateType.isEmpty();
    }

    /** The exact bytes that are stored and hashed. */
    public byte[] encode() {
        int expected = FIXED_BYTES
                + metaData.length
                + payload.length
                + 2 * (eventId.length() + type.length() + revision.length() + aggregateType.length() + stream.length());
        return new ByteWriter(expected)
                .u8(VERSION)
                .text(eventId)
                .text(type)
                .text(revision)
                .text(aggregateType)
                .text(stream)
                .u64(sequence)
                .u64(recordedAt.getEpochSecond())
                .u32(recordedAt.getNano())
                .sized(metaData)
                .sized(payload)
                .toBytes();
    }

    /**
     * Reads stored bytes.
     *
     * @throws FormatException if they are not exactly one record of a known version
     */
    public static EventRecord decode(byte[] bytes) {
        ByteReader reader = new ByteReader("record", bytes);
        int version = reader.u8();
        if (version != VERSION) {
            throw new FormatException("The record has format version " + version + ", which is not known");
        }
        EventRecord record = new EventRecord(
                reader.text(),
                reader.text(),
                reader.text(),
                reader.text(),
                reader.text(),
                reader.u63(),
                instant(reader, "record"),
                reader.sized(),
                reader.sized());
        reader.end();
        return record;
    }

    static Instant instant(ByteReader reader, String what) {
        long seconds = reader.i64();
        long nanos = reader.u32();
        if (nanos >= NANOS_PER_SECOND
                || seconds < Instant.MIN.getEpochSecond()
                || seconds > Instant.MAX.getEpochSecond()) {
            throw new FormatException("A time in the " + what + " is out of range");
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }
}
