package io.huiyin.query.trail;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.EventNames;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.trail.LedgerProblem;
import io.huiyin.api.trail.LedgerProblemKind;
import io.huiyin.api.trail.LookUpEvent;
import io.huiyin.api.trail.LookUpId;
import io.huiyin.api.trail.TrailBlock;
import io.huiyin.query.views.DocumentJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** A ledger on paper: blocks written by hand, and a count of what was read. */
final class PaperLedger implements TrailLedger {

    private static final Duration MOST_A_CLOCK_IS_OFF = Duration.ofMinutes(2);

    private final List<List<StoredEvent>> blocks = new ArrayList<>(List.of(List.of()));
    private final List<StoredEvent> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<LookUpId, DomainEventMessage<LookUpEvent>> lookUps = new HashMap<>();
    private final Set<Long> missing = new TreeSet<>();
    private long eventsRead;
    private long blocksRead;

    /** An event as it will be stored. */
    record Written(String stream, DomainEvent event, Instant recordedAt, Map<String, String> envelope) {}

    void write(List<Written> block) {
        List<StoredEvent> stored = new ArrayList<>();
        for (Written written : block) {
            stored.add(stored(written));
        }
        blocks.add(List.copyOf(stored));
    }

    void putOnRecord(LookUpEvent event, Envelope asker) {
        lookUps.put(
                event.lookUpId(),
                new GenericDomainEventMessage<>(
                        "TrailLookUp", event.lookUpId().value(), 0, event, MetaData.from(asker.toMetaData())));
    }

    void lose(long height) {
        missing.add(height);
    }

    List<StoredEvent> all() {
        return events;
    }

    long eventsRead() {
        return eventsRead;
    }

    long blocksRead() {
        return blocksRead;
    }

    void forgetWhatWasRead() {
        eventsRead = 0;
        blocksRead = 0;
    }

    @Override
    public long size() {
        return events.size();
    }

    @Override
    public long height() {
        return blocks.size() - 1L;
    }

    @Override
    public long heightOf(long position) {
        return events.get((int) position).height();
    }

    @Override
    public List<LedgerBlock> blocks(long fromHeight, int atMost) {
        List<LedgerBlock> found = new ArrayList<>();
        for (long height = fromHeight; height <= height() && found.size() < atMost; height++) {
            found.add(block(height));
        }
        return found;
    }

    @Override
    public long firstAround(Instant instant) {
        Instant wellBefore = instant.minus(MOST_A_CLOCK_IS_OFF);
        return events.stream()
                .filter(event -> !event.recordedAt().isBefore(wellBefore))
                .mapToLong(StoredEvent::position)
                .findFirst()
                .orElse(size());
    }

    @Override
    public long endAround(Instant instant) {
        Instant wellAfter = instant.plus(MOST_A_CLOCK_IS_OFF);
        return events.stream()
                        .filter(event -> event.recordedAt().isBefore(wellAfter))
                        .mapToLong(StoredEvent::position)
                        .max()
                        .orElse(-1)
                + 1;
    }

    @Override
    public List<StoredEvent> ofStream(String stream, long fromSequence, int atMost) {
        List<StoredEvent> found = events.stream()
                .filter(event -> event.stream().equals(stream) && event.sequence() >= fromSequence)
                .limit(atMost)
                .toList();
        eventsRead += found.size();
        return found;
    }

    @Override
    public Optional<DomainEventMessage<LookUpEvent>> lookUp(LookUpId id) {
        return Optional.ofNullable(lookUps.get(id));
    }

    private LedgerBlock block(long height) {
        blocksRead++;
        if (missing.contains(height)) {
            return new LedgerBlock(
                    height, null, List.of(), new LedgerProblem(height, null, LedgerProblemKind.BLOCK_MISSING));
        }
        List<StoredEvent> stored = blocks.get((int) height);
        eventsRead += stored.size();
        long first = stored.isEmpty() ? 0 : stored.get(0).position();
        return new LedgerBlock(
                height,
                new TrailBlock(height, "hash-" + height, "", first, stored.size(), Instant.EPOCH, "paper", null),
                stored,
                null);
    }

    private StoredEvent stored(Written written) {
        long position = events.size();
        long sequence = sequences.merge(written.stream(), 0L, (next, none) -> next + 1);
        StoredEvent event = new StoredEvent(
                position,
                blocks.size(),
                "event-" + position,
                nameOf(written.event()),
                "1",
                written.stream(),
                sequence,
                written.recordedAt(),
                DocumentJson.write(written.envelope()),
                DocumentJson.write(written.event()),
                "leaf-" + position);
        events.add(event);
        return event;
    }

    private static String nameOf(DomainEvent event) {
        return EventNames.byName().entrySet().stream()
                .filter(kind -> kind.getValue() == event.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
