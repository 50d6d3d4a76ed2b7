package io.huiyin.storage.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.storage.MongoWireServer;
import io.huiyin.storage.RestartableStorage;
import io.huiyin.storage.Storage;
import io.huiyin.storage.TemporaryMongoStorage;
import io.huiyin.storage.TemporaryStorage;
import io.huiyin.storage.Turn;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharedTurnTest {

    private static final Duration TIME_OUT = Duration.ofSeconds(10);

    private static MongoWireServer server;

    private final TestTime time = new TestTime();

    @BeforeAll
    static void start() {
        server = MongoWireServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<RestartableStorage> storages() {
        return Stream.of(TemporaryStorage.open(), TemporaryMongoStorage.open(server.uri()));
    }

    @ParameterizedTest
    @MethodSource("storages")
    void it_is_one_nodes_turn_until_that_gives_it_back(RestartableStorage storage) {
        try (storage) {
            Turn here = turn(storage, "here");
            Turn there = turn(storage, "there");

            assertThat(here.keep()).isFalse();
            assertThat(here.take()).isTrue();
            assertThat(there.take()).isFalse();
            there.close();
            assertThat(here.keep()).isTrue();

            here.close();
            assertThat(there.take()).isTrue();
            assertThat(here.keep()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("storages")
    void the_turn_of_a_silent_node_goes_to_another_after_the_time_out(RestartableStorage storage) {
        try (storage) {
            Turn here = turn(storage, "here");
            Turn there = turn(storage, "there");
            here.take();
            assertThat(there.take()).isFalse();
            time.pass(TIME_OUT.minusMillis(1));
            assertThat(there.take()).isFalse();
            time.pass(Duration.ofMillis(1));

            assertThat(there.take()).isTrue();
            assertThat(here.keep()).isFalse();
        }
    }

    private Turn turn(Storage storage, String node) {
        return new SharedTurn(storage.keptState(), "rebuild-views", node, TIME_OUT, time.clock());
    }
}
