package io.huiyin.storage.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.storage.BlockStore.Snapshot;
import io.huiyin.storage.LedgerStanding;
import io.huiyin.storage.Storage;
import io.huiyin.storage.TemporaryMongoStorage;
import io.huiyin.storage.ViewSet;
import io.huiyin.storage.ViewStore.ViewDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.Test;

/** The nodes' user in {@code docker/mongo/setup.js} may do what the storage does, and nothing it does not. */
class RightsOfTheNodesTest {

    /** Which privilege actions a command needs, by MongoDB's reference; none for those everybody may send. */
    private static final Map<String, Set<String>> RIGHTS = Map.ofEntries(
            Map.entry("find", Set.of("find")),
            Map.entry("getMore", Set.of("find")),
            Map.entry("aggregate", Set.of("find")),
            Map.entry("insert", Set.of("insert")),
            Map.entry("update", Set.of("insert", "update")),
            Map.entry("delete", Set.of("remove")),
            Map.entry("findAndModify", Set.of("find", "remove")),
            Map.entry("createIndexes", Set.of("createIndex")),
            Map.entry("drop", Set.of("dropCollection")),
            Map.entry("listCollections", Set.of("listCollections")),
            Map.entry("listIndexes", Set.of("listIndexes")),
            Map.entry("ping", Set.of()),
            Map.entry("hello", Set.of()),
            Map.entry("isMaster", Set.of()),
            Map.entry("ismaster", Set.of()),
            Map.entry("endSessions", Set.of()),
            Map.entry("killCursors", Set.of()),
            Map.entry("dropDatabase", Set.of())); // this test's own, when it clears up

    @Test
    void are_exactly_what_the_storage_uses() throws IOException {
        RecordingBackend backend = new RecordingBackend();
        MongoServer server = new MongoServer(backend);
        try (TemporaryMongoStorage storage = TemporaryMongoStorage.open(server.bindAndGetConnectionString())) {
            useEverything(storage);
        } finally {
            server.shutdownNow();
        }

        assertThat(RIGHTS.keySet()).containsAll(backend.commands);
        Set<String> needed = new HashSet<>();
        backend.commands.forEach(command -> needed.addAll(RIGHTS.getOrDefault(command, Set.of())));
        assertThat(granted()).containsExactlyInAnyOrderElementsOf(needed);
    }

    private static void useEverything(Storage storage) throws IOException {
        byte[] bytes = "x".getBytes(UTF_8);
        storage.blocks().insert(new Block(0, 0, bytes, List.of(new BlockRecord("case-1@0", bytes))));
        storage.blocks().readStream("case-1", 0, 1);
        storage.blocks().storeSnapshot(new Snapshot("case-1", 0, 0, bytes));
        storage.blocks().deleteSnapshot("case-1");
        storage.keptState().put("keys", "a", bytes);
        storage.keptState().replace("keys", "a", bytes, bytes);
        storage.keptState().noteStanding(new LedgerStanding("ledger", 0, "block"));
        storage.keptState().delete("keys", "a");
        String blob = storage.blobs().put(new ByteArrayInputStream(bytes));
        try (InputStream read = storage.blobs().open(blob).orElseThrow()) {
            assertThat(read.readAllBytes()).isEqualTo(bytes);
        }
        storage.blobs().delete(blob);
        storage.views().current().documents().putMany("cases", List.of(new ViewDocument("a", 0, bytes)));
        ViewSet rebuilt = storage.views().beginRebuild();
        useTokens(rebuilt.tokens());
        storage.views().switchTo(rebuilt);
        storage.views().current().documents().drop("cases");
    }

    private static void useTokens(TokenStore tokens) {
        tokens.initializeTokenSegments("views", 1);
        tokens.fetchToken("views", 0);
        tokens.storeToken(new GlobalSequenceTrackingToken(1), "views", 0);
        tokens.releaseClaim("views", 0);
        tokens.fetchSegments("views");
    }

    private static Set<String> granted() throws IOException {
        String setup = Files.readString(Path.of("..", "docker", "mongo", "setup.js"));
        String list = Pattern.compile("const RIGHTS = \\[([^\\]]*)]")
                .matcher(setup)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
        return new TreeSet<>(Pattern.compile("\"(\\w+)\"")
                .matcher(list)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList());
    }

    private static final class RecordingBackend extends MemoryBackend {

        private final Set<String> commands = new ConcurrentSkipListSet<>();

        @Override
        public Document handleMessage(MongoMessage message) {
            commands.add(message.getDocument().keySet().iterator().next());
            return super.handleMessage(message);
        }
    }
}
