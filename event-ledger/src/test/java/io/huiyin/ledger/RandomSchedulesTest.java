package io.huiyin.ledger;

import static io.huiyin.ledger.fixture.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ledger.fixture.FaultyBlockStore;
import io.huiyin.ledger.fixture.FaultyBlockStore.Fault;
import io.huiyin.ledger.fixture.MemoryBlockStore;
import io.huiyin.ledger.fixture.Notes;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.storage.Block;
import io.huiyin.verifier.format.EventRecord;
import io.huiyin.verifier.verify.ProgressListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two processes with faulty ways to one store, writing to the same streams: whatever was answered must be true. More
 * schedules with {@code -Dhuiyin.schedules=3000}.
 */
class RandomSchedulesTest {

    private static final int ROUNDS = Integer.getInteger("huiyin.schedules", 60);
    private static final int THREADS = 4;
    private static final int APPENDS = 12;
    private static final int STREAMS = 5;

    private enum Answer {
        STORED,
        NOT_STORED,
        UNKNOWN
    }

    static LongStream seeds() {
        return new Random().longs(ROUNDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_answer_is_true(long seed) throws Exception {
        MemoryBlockStore truth = new MemoryBlockStore();
        Notes.open(truth).close();
        LedgerEventStore first = LedgerEventStore.open(settings(truth, "node-1", seed));
        LedgerEventStore second = LedgerEventStore.open(settings(truth, "node-2", seed + 1));
        Map<String, Answer> answers = new ConcurrentHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(seed * 31 + i);
            LedgerEventStore ledger = i % 2 == 0 ? first : second;
            writers.add(() -> write(ledger, random, answers));
        }
        for (Future<Void> done : threads.invokeAll(writers)) {
            done.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        first.close();
        second.close();

        assertThat(LedgerVerifier.verify(truth, ProgressListener.SILENT).problem())
                .as("seed %d", seed)
                .isNull();
        Map<String, Long> stored = truth.all().stream()
                .map(Block::records)
                .flatMap(List::stream)
                .map(record -> EventRecord.decode(record.bytes()).eventId())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        answers.forEach((id, answer) -> assertThat(stored.getOrDefault(id, 0L))
                .as("seed %d, event %s, answered %s", seed, id, answer)
                .isIn(possible(answer)));
    }

    private static List<Long> possible(Answer answer) {
        return switch (answer) {
            case STORED -> List.of(1L);
            case NOT_STORED -> List.of(0L);
            case UNKNOWN -> List.of(0L, 1L);
        };
    }

    private static Void write(LedgerEventStore ledger, Random random, Map<String, Answer> answers) {
        for (int i = 0; i < APPENDS; i++) {
            String stream = "note-" + random.nextInt(STREAMS);
            long next = ledger.lastSequenceNumberFor(stream).orElse(-1L) + 1;
            List<DomainEventMessage<?>> events = new ArrayList<>();
            for (int more = random.nextInt(3); more >= 0; more--) {
                events.add(noted(stream, next++, "text"));
            }
            Answer answer = publish(ledger, events);
            events.forEach(event -> answers.put(event.getIdentifier(), answer));
        }
        return null;
    }

    private static Answer publish(LedgerEventStore ledger, List<DomainEventMessage<?>> events) {
        try {
            ledger.publish(events);
            return Answer.STORED;
        } catch (AppendOutcomeUnknownException e) {
            return Answer.UNKNOWN;
        } catch (LedgerException | ConcurrencyException | AggregateStreamCreationException e) {
            return Answer.NOT_STORED;
        }
    }

    private static LedgerSettings settings(MemoryBlockStore truth, String node, long seed) {
        Random random = new Random(seed);
        Fault[] faults = Fault.values();
        FaultyBlockStore way = new FaultyBlockStore(
                truth, () -> random.nextInt(3) == 0 ? faults[random.nextInt(faults.length)] : Fault.NONE);
        return Notes.settings(way, node).withLimits(LedgerLimits.standard().settlingWithin(Duration.ofMillis(40)));
    }
}
