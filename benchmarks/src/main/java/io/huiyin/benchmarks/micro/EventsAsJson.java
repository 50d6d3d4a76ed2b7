package io.huiyin.benchmarks.micro;

import io.huiyin.api.EventNames;
import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.SealedComplainant;
import io.huiyin.api.sealing.PersonId;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.ledger.serialization.LedgerSerializer;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An event on its way into the ledger and out again, by every reader. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EventsAsJson {

    private final Serializer serializer = LedgerSerializer.of(EventNames.byName());
    private final ComplaintRegistered event = new ComplaintRegistered(
            new ComplaintId("complaint-018f2f00-0000-7000-8000-000000000001"),
            CaseNumber.of(2611, 417),
            Channel.PHONE,
            new Matter(MatterKind.COMPLAINT, false),
            new SealedText("A".repeat(160)),
            new SealedText("B".repeat(600)),
            new SealedComplainant(
                    new PersonId("person-018f2f00-0000-7000-8000-000000000002"),
                    new SealedText("C".repeat(60)),
                    new SealedText("D".repeat(60)),
                    null,
                    null),
            Instant.parse("2026-11-23T01:00:00Z"),
            Instant.parse("2026-11-23T01:04:00Z"),
            null,
            null,
            "e".repeat(64));
    private final SerializedObject<byte[]> written = serializer.serialize(event, byte[].class);

    /** Into the ledger. */
    @Benchmark
    public SerializedObject<byte[]> write() {
        return serializer.serialize(event, byte[].class);
    }

    /** Out of it. */
    @Benchmark
    public ComplaintRegistered read() {
        return serializer.deserialize(written);
    }
}
