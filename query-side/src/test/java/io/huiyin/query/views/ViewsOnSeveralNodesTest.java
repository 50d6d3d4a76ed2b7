package io.huiyin.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.huiyin.query.MemoryLedger;
import io.huiyin.query.MovableClock;
import io.huiyin.query.PlainVault;
import io.huiyin.query.QuerySide;
import io.huiyin.query.QuerySideSettings;
import io.huiyin.query.RandomHistory;
import io.huiyin.query.Sharing;
import io.huiyin.query.ViewSnapshot;
import io.huiyin.storage.MongoWireServer;
import io.huiyin.storage.Storage;
import io.huiyin.storage.TemporaryStorage;
import io.huiyin.storage.Turn;
import io.huiyin.storage.ViewSet;
import io.huiyin.storage.claim.SharedTurn;
import io.huiyin.storage.mongo.MongoStorage;
import io.huiyin.storage.mongo.MongoStorageOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that share one MongoDB's views. */
class ViewsOnSeveralNodesTest {

    private static final Duration TIME_OUT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int EVENTS = 300;

    @TempDir
    Path directory;

    private final List<Node> nodes = new ArrayList<>();
    private MongoWireServer server;

    @BeforeEach
    void start_server() {
        server = MongoWireServer.start();
    }

    @AfterEach
    void stop() {
        nodes.forEach(Node::stops);
        server.close();
    }

    private Storage connect(String node, Clock clock) {
        return MongoStorage.connect(
                new MongoStorageOptions(server.uri(), node, true, TIME_OUT), TemporaryStorage.javaSerializer(), clock);
    }

    private Node node(String name, MemoryLedger ledger) {
        Node node = new Node(name, ledger);
        nodes.add(node);
        return node;
    }

    @Test
    void another_node_goes_on_with_the_views_of_one_that_died() {
        RandomHistory history = RandomHistory.of(71, EVENTS);
        MemoryLedger ledger = begunWith(history, 100);
        Node dying = node("dying", ledger);
        dying.awaits(99);
        Node surviving = node("surviving", ledger);

        dying.dies();
        ledger.goesOnWith(rest(history, ledger));

        surviving.awaits(ledger.head());
        assertThat(surviving.documents(history)).isEqualTo(readAtOnce(history));
    }

    @Test
    void a_rebuild_by_one_node_while_another_writes_leaves_no_hole_and_both_go_on_with_the_new_views() {
        long seed = new Random().nextLong();
        RandomHistory history = RandomHistory.of(seed, EVENTS);
        MemoryLedger ledger = begunWith(history, 50);
        Node writing = node("writing", ledger);
        writing.awaits(49);
        Node rebuilding = node("rebuilding", ledger);
        String before = writing.set();

        CompletableFuture<Void> events =
                CompletableFuture.runAsync(() -> rest(history, ledger).forEach(event -> {
                    ledger.goesOnWith(List.of(event));
                    writing.looksUpItsViews();
                }));
        rebuilding.rebuilds();
        events.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();

        writing.awaits(ledger.head());
        rebuilding.awaits(ledger.head());
        assertThat(writing.set()).isEqualTo(rebuilding.set()).isNotEqualTo(before);
        assertThat(writing.documents(history)).as("seed %d", seed).isEqualTo(readAtOnce(history));
    }

    @Test
    void what_was_read_for_the_old_views_is_never_written_to_the_new_ones() {
        RandomHistory history = RandomHistory.of(72, EVENTS);
        MemoryLedger ledger = history.ledger();
        MovableClock clock = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));
        try (Storage here = connect("here", clock);
                Storage there = connect("there", clock)) {
            ViewsInUse views = new ViewsInUse(here.views(), clock);
            ViewTokenStore tokens = new ViewTokenStore(views, new ViewStanding(views, ledger));
            tokens.initializeTokenSegments("views", 1, null);
            tokens.fetchToken("views", 0);
            ViewSet old = tokens.written();

            ViewSet rebuilt = there.views().beginRebuild();
            rebuilt.tokens().initializeTokenSegments("views", 1, new GlobalSequenceTrackingToken(3));
            there.views().switchTo(rebuilt);

            assertThat(views.get().name()).isEqualTo(old.name());
            tokens.storeToken(new GlobalSequenceTrackingToken(4), "views", 0);
            clock.advance(Duration.ofSeconds(1));
            assertThat(views.get().name()).isEqualTo(rebuilt.name());
            assertThat(tokens.written().name()).isEqualTo(old.name());
            assertThatExceptionOfType(UnableToClaimTokenException.class)
                    .isThrownBy(() -> tokens.storeToken(new GlobalSequenceTrackingToken(5), "views", 0));
            assertThatExceptionOfType(UnableToClaimTokenException.class)
                    .isThrownBy(() -> tokens.extendClaim("views", 0));
            tokens.releaseClaim("views", 0);

            assertThat(tokens.fetchToken("views", 0)).isEqualTo(new GlobalSequenceTrackingToken(3));
            assertThat(tokens.written().name()).isEqualTo(rebuilt.name());
        }
    }

    @Test
    void a_second_node_waits_for_a_rebuild_and_does_not_do_it_again() throws Exception {
        try (Storage storage = connect("here", Clock.systemUTC())) {
            RebuildTurn here = new RebuildTurn(turn(storage, "here"));
            RebuildTurn there = new RebuildTurn(turn(storage, "there"));
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch mayEnd = new CountDownLatch(1);
            boolean[] done = {false};
            CompletableFuture<Void> first = CompletableFuture.runAsync(() -> here.run(() -> true, () -> {
                begun.countDown();
                await(mayEnd, here::keep);
                done[0] = true;
            }));
            assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> there.run(() -> !done[0], () -> {
                throw new AssertionError("The first one did it");
            }));
            assertThatExceptionOfType(java.util.concurrent.TimeoutException.class)
                    .isThrownBy(() -> second.get(2 * TIME_OUT.toMillis(), TimeUnit.MILLISECONDS));
            mayEnd.countDown();

            first.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            second.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Test
    void a_rebuild_whose_node_was_silent_for_too_long_gives_up_and_the_old_views_stay() {
        RandomHistory history = RandomHistory.of(73, EVENTS);
        try (Storage storage = connect("here", Clock.systemUTC())) {
            ViewsInUse views = new ViewsInUse(storage.views(), Clock.systemUTC());
            String before = views.get().name();
            Turn lost = turn(storage, "here");
            ViewRebuild rebuild =
                    new ViewRebuild(views, history.ledger(), "views", set -> List.of(), new RebuildTurn(lost));

            assertThatIllegalStateException()
                    .isThrownBy(() -> rebuild.run(history.ledger(), (done, all) -> {}))
                    .withMessageContaining("the old ones stay");
            assertThat(views.get().name()).isEqualTo(before);
        }
    }

    private static void await(CountDownLatch latch, Runnable meanwhile) {
        try {
            while (!latch.await(50, TimeUnit.MILLISECONDS)) {
                meanwhile.run();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Turn turn(Storage storage, String node) {
        return new SharedTurn(storage.keptState(), "rebuild-views", node, TIME_OUT, Clock.systemUTC());
    }

    private static MemoryLedger begunWith(RandomHistory history, int events) {
        return MemoryLedger.copy(
                history.ledger().ledgerId(), history.ledger().all().subList(0, events));
    }

    private static List<TrackedEventMessage<?>> rest(RandomHistory history, MemoryLedger begun) {
        return history.ledger().between(begun.head() + 1, history.ledger().head() + 1);
    }

    /** What a node alone would have in its views. */
    private static Map<String, String> readAtOnce(RandomHistory history) {
        try (Storage storage = TemporaryStorage.open()) {
            ViewSet set = storage.views().current();
            new EventFeed(ViewsContract.projections(history.ledger(), () -> set), set.transactions())
                    .process(history.ledger().all());
            return ViewSnapshot.of(set.documents(), history);
        }
    }

    private static void await(BooleanSupplier condition, String what) {
        boolean reached =
                new PositionSignal().await(1, () -> condition.getAsBoolean() ? 1 : 0, PATIENCE, Duration.ofMillis(20));
        assertThat(reached).as(what).isTrue();
    }

    private final class Node {

        private final String name;
        private final Storage storage;
        private final QuerySide side;
        private final Configuration axon;
        private boolean up = true;

        Node(String name, MemoryLedger ledger) {
            this.name = name;
            this.storage = connect(name, Clock.systemUTC());
            this.side = QuerySide.open(QuerySideSettings.usual(
                            storage.views(), directory.resolve(name), new PlainVault(), ledger, Clock.systemUTC())
                    .shared(true, new Sharing(TIME_OUT, turn(storage, name))));
            side.prepareViews(ledger, (done, all) -> {});
            Configurer configurer = DefaultConfigurer.defaultConfiguration().configureEventStore(axon -> ledger);
            side.configureModule(configurer);
            this.axon = configurer.start();
        }

        void rebuilds() {
            side.rebuildViews(axon, (done, all) -> {});
        }

        String set() {
            return storage.views().current().name();
        }

        void looksUpItsViews() {
            side.viewStanding();
        }

        Map<String, String> documents(RandomHistory history) {
            return ViewSnapshot.of(storage.views().current().documents(), history);
        }

        void awaits(long position) {
            await(
                    () -> ViewProgress.of(storage.views().current().documents())
                            .filter(progress -> progress.position() >= position)
                            .isPresent(),
                    name + " has read up to " + position);
        }

        /** Its connection is gone before it can give anything back. */
        void dies() {
            storage.close();
            stops();
        }

        void stops() {
            if (up) {
                up = false;
                axon.shutdown();
                side.close();
                storage.close();
            }
        }
    }
}
