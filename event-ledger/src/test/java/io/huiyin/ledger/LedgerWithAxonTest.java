package io.huiyin.ledger;

import static io.huiyin.ledger.fixture.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.ledger.fixture.MemoryBlockStore;
import io.huiyin.ledger.fixture.Notes;
import io.huiyin.ledger.fixture.Notes.NoteId;
import io.huiyin.ledger.fixture.Notes.Noted;
import io.huiyin.ledger.fixture.Waiting;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer.PooledStreamingProcessorConfiguration;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerWithAxonTest {

    private static final String READERS = "readers";

    private final MemoryBlockStore blocks = new MemoryBlockStore();
    private final LedgerEventStore ledger = Notes.open(blocks);
    private final Heard heard = new Heard();
    private Configuration configuration;

    @AfterEach
    void stop() {
        if (configuration != null) {
            configuration.shutdown();
        }
        ledger.close();
    }

    @Test
    void a_pooled_processor_hears_every_event_once_and_each_stream_in_order() throws Exception {
        start();
        List<Thread> writers = IntStream.range(0, 8)
                .mapToObj(writer -> new Thread(() -> publishEach("note-" + writer, 0, 50)))
                .toList();
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }

        Waiting.until("all heard", () -> heard.count() >= 400);
        assertThat(heard.count()).isEqualTo(400);
        heard.byStream.values().forEach(texts -> assertThat(texts).containsExactlyElementsOf(numbers(0, 50)));
    }

    @Test
    void a_reset_replays_everything_and_says_so_and_then_goes_on() {
        publishEach("note-1", 0, 30);
        start();
        Waiting.until("all heard", () -> heard.count() == 30);
        PooledStreamingEventProcessor processor = processor();

        processor.shutDown();
        heard.clear();
        processor.resetTokens();
        processor.start();
        Waiting.until("all heard again", () -> heard.count() == 30);
        assertThat(heard.replayed).hasSize(30);
        publishEach("note-1", 30, 35);

        Waiting.until("new ones heard", () -> heard.count() == 35);
        assertThat(heard.replayed).hasSize(30);
        assertThat(heard.byStream.get("note-1")).containsExactlyElementsOf(numbers(0, 35));
    }

    @Test
    void segments_are_split_and_merged_while_events_come_in() throws Exception {
        start();
        PooledStreamingEventProcessor processor = processor();
        Waiting.until("all segments claimed", () -> processor.processingStatus().size() == 4);
        for (int i = 0; i < 8; i++) {
            publishEach("note-" + i, 0, 20);
        }
        assertThat(processor.splitSegment(0).get(20, TimeUnit.SECONDS)).isTrue();
        Waiting.until("split claimed", () -> processor.processingStatus().size() == 5);
        for (int i = 0; i < 8; i++) {
            publishEach("note-" + i, 20, 40);
        }
        assertThat(processor.mergeSegment(0).get(20, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 8; i++) {
            publishEach("note-" + i, 40, 50);
        }

        Waiting.until("all heard", () -> heard.distinctCount() == 400);
        // Axon tells a merged segment again what only one of its halves had heard; nothing is missed or overtaken.
        heard.byStream
                .values()
                .forEach(texts -> assertThat(texts.stream().distinct()).containsExactlyElementsOf(numbers(0, 50)));
    }

    @Test
    void a_processor_that_starts_at_the_head_hears_only_what_comes_after() {
        publishEach("note-1", 0, 5);
        start((config, builder) -> builder.initialToken(source -> source.createHeadToken()));
        Waiting.until("claimed", () -> processor().processingStatus().size() == 4);
        publishEach("note-1", 5, 8);

        Waiting.until("new ones heard", () -> heard.count() == 3);
        assertThat(heard.byStream.get("note-1")).containsExactlyElementsOf(numbers(5, 8));
    }

    @Test
    void an_aggregate_is_loaded_from_its_events_and_guards_its_sequence() {
        start();
        configuration.commandGateway().sendAndWait(new Write(new NoteId("note-7"), "0"));
        for (int i = 1; i < 20; i++) {
            configuration.commandGateway().sendAndWait(new Write(new NoteId("note-7"), "" + i));
        }

        Integer changes = configuration.commandGateway().sendAndWait(new CountChanges(new NoteId("note-7")));
        assertThat(changes).isEqualTo(20);
        assertThat(ledger.headPosition()).isEqualTo(19);
        LedgerEventStore rival = LedgerEventStore.open(Notes.settings(blocks, "node-2"));
        rival.publish(noted("note-7", 20, "theirs"));
        rival.close();
        Integer withTheirs = configuration.commandGateway().sendAndWait(new CountChanges(new NoteId("note-7")));
        assertThat(withTheirs).isEqualTo(21);
    }

    @Test
    void a_command_that_is_refused_stores_nothing() {
        start();

        assertThatThrownBy(
                        () -> configuration.commandGateway().sendAndWait(new Write(new NoteId("note-7"), "forbidden")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ledger.headPosition()).isEqualTo(-1);
    }

    private void start() {
        start((config, builder) -> builder);
    }

    private void start(PooledStreamingProcessorConfiguration more) {
        PooledStreamingProcessorConfiguration basics = (config, builder) ->
                builder.initialSegmentCount(4).batchSize(10).tokenStore(new InMemoryTokenStore());
        Configurer configurer = DefaultConfigurer.defaultConfiguration()
                .configureSerializer(config -> Notes.serializer())
                .configureEventStore(config -> ledger)
                .configureAggregate(Note.class);
        configurer.eventProcessing(processing -> processing
                .registerPooledStreamingEventProcessor(READERS, config -> ledger, basics.andThen(more))
                .byDefaultAssignTo(READERS)
                .registerEventHandler(config -> heard));
        configuration = configurer.start();
    }

    private PooledStreamingEventProcessor processor() {
        return configuration
                .eventProcessingConfiguration()
                .eventProcessor(READERS, PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    private void publishEach(String stream, int from, int to) {
        for (int i = from; i < to; i++) {
            ledger.publish(noted(stream, i, "" + i));
        }
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "" + i).toList();
    }

    record Write(@TargetAggregateIdentifier NoteId note, String text) {}

    record CountChanges(@TargetAggregateIdentifier NoteId note) {}

    /** An aggregate to be kept in the ledger. */
    public static class Note {
        @AggregateIdentifier
        private NoteId id;

        private int changes;

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(Write command) {
            AggregateLifecycle.apply(new Noted(command.note(), command.text()));
            if (command.text().equals("forbidden")) {
                throw new IllegalStateException("forbidden");
            }
        }

        @CommandHandler
        int handle(CountChanges command) {
            return changes;
        }

        @EventSourcingHandler
        void on(Noted event) {
            id = event.note();
            changes++;
        }
    }

    /** Remembers what it is told. */
    static final class Heard {
        private final Map<String, List<String>> byStream = new ConcurrentHashMap<>();
        private final List<String> replayed = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(Noted event, ReplayStatus status) {
            if (status.isReplay()) {
                replayed.add(event.text());
            }
            byStream.computeIfAbsent(event.note().value(), stream -> new CopyOnWriteArrayList<>())
                    .add(event.text());
        }

        int count() {
            return byStream.values().stream().mapToInt(List::size).sum();
        }

        long distinctCount() {
            return byStream.values().stream()
                    .mapToLong(texts -> texts.stream().distinct().count())
                    .sum();
        }

        void clear() {
            byStream.clear();
            replayed.clear();
        }
    }
}
