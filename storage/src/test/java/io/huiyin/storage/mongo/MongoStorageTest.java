package io.huiyin.storage.mongo;

import static com.mongodb.client.model.Filters.eq;
import static io.huiyin.storage.BlockStoreContract.block;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore.Insertion;
import io.huiyin.storage.MongoWireServer;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.TemporaryMongoStorage;
import io.huiyin.storage.TemporaryStorage;
import io.huiyin.storage.ViewSet;
import io.huiyin.storage.ViewStore.ViewDocument;
import io.huiyin.storage.ViewsUnusableException;
import io.huiyin.storage.claim.TestTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoStorageTest {

    private MongoWireServer server;
    private TemporaryMongoStorage storage;

    @BeforeEach
    void open() {
        server = MongoWireServer.start();
        storage = TemporaryMongoStorage.open(server.uri());
    }

    @AfterEach
    void close() {
        storage.close();
        server.close();
    }

    private MongoStorage anotherNode() {
        return MongoStorage.connect(
                storage.optionsOfNode("node-2"), TemporaryStorage.javaSerializer(), Clock.systemUTC());
    }

    @Test
    void a_server_that_is_no_replica_set_is_refused_unless_asked_for() {
        String uri = storage.optionsOfNode("node-1").uri();

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> MongoStorage.connect(
                        new MongoStorageOptions(uri, "node-1", false),
                        TemporaryStorage.javaSerializer(),
                        Clock.systemUTC()))
                .withMessageContaining("not a replica set");
        assertThat(storage.description()).startsWith("MongoDB, ").doesNotContain("mongodb://");
    }

    @Test
    void a_connection_string_is_never_quoted() {
        for (String uri :
                List.of("mongodb://user:geheim@/x?y", "geheim", "mongodb://u:geheim@localhost:1/?timeoutMS=x")) {
            MongoStorageOptions options = new MongoStorageOptions(uri, "node-1", true);
            assertThat(options.toString()).doesNotContain("geheim");
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(
                            () -> MongoStorage.connect(options, TemporaryStorage.javaSerializer(), Clock.systemUTC()))
                    .satisfies(refusal -> assertThat(refusal).hasStackTraceContaining("connection string"))
                    .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("geheim"));
        }
    }

    @Test
    void a_password_is_not_in_the_message_of_a_failed_sign_in() {
        String uri = server.uri().replace("mongodb://", "mongodb://user:geheim@") + "/?serverSelectionTimeoutMS=300";
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> MongoStorage.connect(
                        new MongoStorageOptions(uri, "node-1", true),
                        TemporaryStorage.javaSerializer(),
                        Clock.systemUTC()))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("geheim"));
    }

    @Test
    void a_reading_stops_at_a_missing_block() {
        for (int height = 0; height < 5; height++) {
            storage.blocks().insert(block(height, height, "case-1@" + height));
        }
        raw("blocks", blocks -> blocks.deleteOne(eq("_id", 2L)));
        storage.reopen();

        assertThat(storage.blocks().read(0, 10)).extracting(Block::height).containsExactly(0L, 1L);
        assertThat(storage.blocks().read(3, 10)).extracting(Block::height).containsExactly(3L, 4L);
    }

    @Test
    void nodes_see_each_others_blocks_and_settle_their_races() {
        try (MongoStorage other = anotherNode()) {
            storage.blocks().insert(block(0, 0, "case-1@0"));
            assertThat(other.blocks().head().orElseThrow().height()).isZero();
            other.blocks().insert(block(1, 1, "case-1@1"));
            other.blocks().insert(block(2, 2, "case-2@0"));

            assertThat(storage.blocks().insert(block(1, 1, "case-3@0"))).isEqualTo(Insertion.HEIGHT_TAKEN);
            assertThat(storage.blocks().head().orElseThrow().height()).isEqualTo(2);
            assertThat(storage.blocks().insert(block(3, 3, "case-1@1"))).isEqualTo(Insertion.STREAM_KEY_TAKEN);
            assertThat(storage.blocks().insert(block(3, 3, "case-1@2"))).isEqualTo(Insertion.INSERTED);
            assertThat(other.blocks().readStream("case-1", 0, 10)).hasSize(3);
        }
    }

    @Test
    void a_segment_claimed_by_one_node_is_not_given_to_another() {
        try (MongoStorage other = anotherNode()) {
            storage.views().current().tokens().initializeTokenSegments("views", 1);
            storage.views().current().tokens().fetchToken("views", 0);

            assertThatExceptionOfType(UnableToClaimTokenException.class)
                    .isThrownBy(() -> other.views().current().tokens().fetchToken("views", 0));
            assertThatExceptionOfType(UnableToClaimTokenException.class)
                    .isThrownBy(() -> other.views()
                            .current()
                            .tokens()
                            .storeToken(new GlobalSequenceTrackingToken(3), "views", 0));
            storage.views().current().tokens().releaseClaim("views", 0);
            assertThat(other.views().current().tokens().fetchToken("views", 0)).isNull();
        }
    }

    @Test
    void a_node_follows_when_another_switches_the_views() {
        try (MongoStorage other = anotherNode()) {
            assertThat(other.views().current().name())
                    .isEqualTo(storage.views().current().name());
            storage.views().switchTo(storage.views().beginRebuild());
            assertThat(other.views().current().name())
                    .isEqualTo(storage.views().current().name());
        }
    }

    @Test
    void the_old_views_stay_until_every_node_has_switched_and_then_nothing_is_left_of_them() {
        storage.views().current().documents().putMany("cases", List.of(new ViewDocument("a", 1, new byte[] {1})));
        ViewSet old = storage.views().current();
        TestTime time = new TestTime();
        try (MongoStorage rebuilding = MongoStorage.connect(
                storage.optionsOfNode("node-2"), TemporaryStorage.javaSerializer(), time.clock())) {
            rebuilding.views().switchTo(rebuilding.views().beginRebuild());
            assertThat(old.documents().get("cases", "a")).isPresent();

            time.pass(Duration.ofMinutes(1));
            rebuilding.views().current();
        }
        try (MongoClient client = MongoClients.create(server.uri())) {
            assertThat(client.getDatabase(storage.database()).listCollectionNames())
                    .noneMatch(name -> name.startsWith("views-1."));
        }
    }

    @Test
    void a_rebuild_that_another_one_has_thrown_away_cannot_take_over() {
        ViewSet slow = storage.views().beginRebuild();
        try (MongoStorage other = anotherNode()) {
            ViewSet quick = other.views().beginRebuild();

            assertThatExceptionOfType(ViewsUnusableException.class)
                    .isThrownBy(() -> storage.views().switchTo(slow));
            other.views().switchTo(quick);
            assertThat(storage.views().current().name()).isEqualTo(quick.name());
        }
    }

    @Test
    void views_whose_description_is_gone_are_unusable_and_can_be_rebuilt() {
        String name = storage.views().current().name();
        raw("view-sets", sets -> sets.deleteOne(eq("_id", name)));
        storage.reopen();

        assertThatExceptionOfType(ViewsUnusableException.class)
                .isThrownBy(() -> storage.views().current());
        storage.views().switchTo(storage.views().beginRebuild());
        assertThat(storage.views().current().documents().get("cases", "a")).isEmpty();
    }

    @Test
    void a_server_that_went_away_is_a_storage_exception() {
        storage.blocks().insert(block(0, 0, "case-1@0"));
        try (MongoWireServer shortLived = MongoWireServer.start();
                MongoStorage cutOff = MongoStorage.connect(
                        new MongoStorageOptions(shortLived.uri() + "/?serverSelectionTimeoutMS=200", "node-1", true),
                        TemporaryStorage.javaSerializer(),
                        Clock.systemUTC())) {
            shortLived.close();

            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> cutOff.blocks().insert(block(0, 0, "case-1@0")));
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> cutOff.keptState().put("case-keys", "a", new byte[] {1}));
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> cutOff.blocks().read(0, 1));
        }
    }

    @Test
    void later_writes_have_higher_numbers_though_the_clock_stands_or_goes_back() {
        Instant[] now = {Instant.parse("2026-01-01T00:00:01Z")};
        WriteOrder order = new WriteOrder(new Clock() {
            @Override
            public Instant instant() {
                return now[0];
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
        long first = order.next();
        long second = order.next();
        now[0] = now[0].minusSeconds(1);
        long third = order.next();
        now[0] = now[0].plusSeconds(5);

        assertThat(List.of(first, second, third, order.next())).isSorted().doesNotHaveDuplicates();
        assertThat(order.next()).isLessThan(1L << 53);
    }

    private void raw(String collection, Consumer<MongoCollection<Document>> change) {
        try (MongoClient client = MongoClients.create(server.uri())) {
            change.accept(client.getDatabase(storage.database()).getCollection(collection));
        }
    }
}
