package io.huiyin.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcernResult;
import com.mongodb.WriteError;
import com.mongodb.bulk.WriteConcernError;
import io.huiyin.storage.OutcomeUnknownException;
import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonMaximumSizeExceededException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MongoOutcomesTest {

    private static final ServerAddress SERVER = new ServerAddress("db1");

    static Stream<RuntimeException> failuresThatSurelyChangedNothing() {
        MongoException refusedInTime = new MongoSocketReadException("reset", SERVER);
        refusedInTime.addLabel("NoWritesPerformed");
        return Stream.of(
                new MongoTimeoutException("no server"),
                new MongoSocketOpenException("refused", SERVER, new IOException("refused")),
                new MongoWriteException(new WriteError(121, "validation", new BsonDocument()), SERVER, Set.of()),
                new BsonMaximumSizeExceededException("too large"),
                new IllegalStateException("state should be: open"),
                refusedInTime);
    }

    static Stream<MongoException> failuresThatLeaveADoubt() {
        return Stream.of(
                new MongoSocketReadException("reset", SERVER),
                new MongoOperationTimeoutException("too late"),
                new MongoInterruptedException("interrupted", new InterruptedException("stop")),
                new MongoWriteConcernException(
                        new WriteConcernError(64, "WriteConcernTimeout", "waiting", new BsonDocument()),
                        WriteConcernResult.unacknowledged(),
                        SERVER,
                        Set.of()));
    }

    @ParameterizedTest
    @MethodSource("failuresThatSurelyChangedNothing")
    void what_never_reached_the_server_or_was_refused_by_it_changed_nothing(RuntimeException failure) {
        assertThatThrownBy(() -> MongoOutcomes.write(() -> {
                    throw failure;
                }))
                .isExactlyInstanceOf(StorageException.class)
                .hasCause(failure);
    }

    @ParameterizedTest
    @MethodSource("failuresThatLeaveADoubt")
    void whatever_may_have_been_applied_is_unknown(MongoException failure) {
        assertThatThrownBy(() -> MongoOutcomes.write(() -> {
                    throw failure;
                }))
                .isExactlyInstanceOf(OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 64, 91, 189, 10107, 11600, 11602, 13435, 13436, 16500, 4711})
    void a_server_that_is_going_down_or_busy_leaves_a_doubt(int code) {
        assertThatThrownBy(() -> MongoOutcomes.write(() -> {
                    throw command(code);
                }))
                .isExactlyInstanceOf(OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 13, 18, 10334})
    void a_command_refused_before_it_ran_changed_nothing(int code) {
        assertThatThrownBy(() -> MongoOutcomes.write(() -> {
                    throw command(code);
                }))
                .isExactlyInstanceOf(StorageException.class);
    }

    @Test
    void a_taken_key_is_told_by_its_code() {
        assertThat(MongoOutcomes.isDuplicateKey(
                        new MongoWriteException(new WriteError(11000, "?", new BsonDocument()), SERVER, Set.of())))
                .isTrue();
        assertThat(MongoOutcomes.isDuplicateKey(
                        new MongoWriteException(new WriteError(121, "E11000", new BsonDocument()), SERVER, Set.of())))
                .isFalse();
    }

    @Test
    void what_succeeds_is_handed_through() {
        assertThat(MongoOutcomes.<List<Integer>>write(() -> List.of(1))).containsExactly(1);
    }

    private static MongoCommandException command(int code) {
        return new MongoCommandException(new BsonDocument("code", new BsonInt32(code)), SERVER);
    }
}
