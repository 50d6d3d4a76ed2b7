package io.huiyin.ledger;

import static io.huiyin.ledger.fixture.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ledger.fixture.LossyProxy;
import io.huiyin.ledger.fixture.LossyProxy.Loss;
import io.huiyin.ledger.fixture.Notes;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.storage.MongoWireServer;
import io.huiyin.storage.TemporaryStorage;
import io.huiyin.storage.mongo.MongoStorage;
import io.huiyin.storage.mongo.MongoStorageOptions;
import io.huiyin.verifier.verify.ProgressListener;
import io.huiyin.verifier.verify.VerificationReport;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server has stored the block, and its answer is lost on the way: the real driver, the real protocol. */
class LostAnswersOnTheWireTest {

    private MongoWireServer server;
    private LossyProxy proxy;
    private MongoStorage storage;
    private LedgerEventStore ledger;

    @BeforeEach
    void open() throws IOException {
        server = MongoWireServer.start();
        proxy = new LossyProxy(server.uri());
        storage = MongoStorage.connect(
                new MongoStorageOptions(proxy.uri() + "/lossy?socketTimeoutMS=700&retryWrites=false", "node-1", true),
                TemporaryStorage.javaSerializer(),
                Clock.systemUTC());
        ledger = Notes.open(storage.blocks());
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
        storage.close();
        proxy.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void an_append_whose_answer_is_lost_is_found_stored_and_never_called_a_conflict(Loss how) {
        ledger.publish(noted("note-1", 0, "before"));
        proxy.lose(1, how);

        ledger.publish(noted("note-1", 1, "lost on the way back"));

        assertThat(proxy.lost()).isOne();
        ledger.publish(noted("note-1", 2, "after"));
        assertStored(3);
        assertThat(ledger.figures().inDoubt()).isOne();
        assertThat(ledger.figures().unknown()).isZero();
    }

    @Test
    void several_lost_answers_in_a_row_store_nothing_twice() {
        proxy.lose(3, Loss.RESET);

        ledger.publish(noted("note-1", 0, "a"));
        ledger.publish(noted("note-2", 0, "b"));

        assertThat(proxy.lost()).isPositive();
        assertStored(2);
    }

    private void assertStored(long events) {
        VerificationReport report = LedgerVerifier.verify(storage.blocks(), ProgressListener.SILENT);
        assertThat(report.problem()).isNull();
        assertThat(report.events()).isEqualTo(events);
    }
}
