package io.huiyin.benchmarks.ledger;

import io.huiyin.api.TimeOrderedId;
import io.huiyin.ledger.serialization.LedgerSerializer;
import java.time.Clock;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;

/** Events of about the size of a case's, in streams of twenty. */
final class Notes {

    /** Events of a stream. */
    static final int STREAM_LENGTH = 20;

    /** Bytes of an event's payload as JSON. */
    static final int PAYLOAD_BYTES = 600;

    private static final int BYTES_AROUND_THE_TEXT = 68;
    private static final String TEXT = "x".repeat(PAYLOAD_BYTES - BYTES_AROUND_THE_TEXT);

    private Notes() {}

    /** Something was noted. */
    @Revision("1")
    record Noted(String note, String text) {}

    static Serializer serializer() {
        return LedgerSerializer.of(Map.of("Noted", Noted.class));
    }

    /** A stream's name, as the product names its cases. */
    static String newStream(Clock clock) {
        return "complaint-" + TimeOrderedId.at(clock.instant());
    }

    /** So many events of a stream from a sequence on. */
    static Stream<DomainEventMessage<?>> events(String stream, long first, int count) {
        return LongStream.range(first, first + count).mapToObj(sequence -> event(stream, sequence));
    }

    private static DomainEventMessage<?> event(String stream, long sequence) {
        return new GenericDomainEventMessage<>(
                "Note",
                stream,
                sequence,
                new Noted(stream, TEXT),
                MetaData.with("actor", "account-1").and("commandId", stream));
    }
}
