package io.huiyin.storage.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import io.huiyin.storage.OutcomeUnknownException;
import io.huiyin.storage.StorageException;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.BsonSerializationException;

/**
 * Says in the ports' words what became of a call to MongoDB. Everything that is not known to have changed nothing is an
 * unknown outcome; error texts are never looked at.
 */
final class MongoOutcomes {

    private static final String NO_WRITES_PERFORMED = "NoWritesPerformed";

    /** Codes by which a server refuses a command before doing anything: bad value, unauthorized, too large and so on. */
    private static final Set<Integer> REFUSED = Set.of(2, 9, 13, 14, 18, 20, 59, 72, 73, 10334);

    private MongoOutcomes() {}

    /** A call that changes nothing. */
    static <T> T read(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException | IllegalStateException e) {
            throw new StorageException("MongoDB did not answer: " + e.getMessage(), e);
        }
    }

    /**
     * A call that changes something.
     *
     * @throws OutcomeUnknownException when it may have done so or not
     * @throws StorageException when it surely did not
     */
    static <T> T write(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException e) {
            throw failedWrite(e);
        } catch (BsonSerializationException e) {
            throw new StorageException("MongoDB cannot store this: " + e.getMessage(), e);
        } catch (IllegalStateException e) { // the driver's word for a closed client
            throw new StorageException("MongoDB is not connected any more: " + e.getMessage(), e);
        }
    }

    private static StorageException failedWrite(MongoException e) {
        return surelyChangedNothing(e)
                ? new StorageException("MongoDB did not write: " + e.getMessage(), e)
                : new OutcomeUnknownException("MongoDB may have written or not: " + e.getMessage(), e);
    }

    private static boolean surelyChangedNothing(MongoException e) {
        return e.hasErrorLabel(NO_WRITES_PERFORMED)
                || e instanceof MongoWriteException
                || (e instanceof MongoCommandException && REFUSED.contains(e.getCode()))
                || neverLeftThisNode(e);
    }

    // The driver reports the first attempt's failure when a retry cannot even be sent.
    private static boolean neverLeftThisNode(MongoException e) {
        return (e instanceof MongoTimeoutException && !(e instanceof MongoOperationTimeoutException))
                || e instanceof MongoSocketOpenException
                || e instanceof MongoSecurityException
                || e instanceof MongoServerUnavailableException
                || e instanceof MongoConnectionPoolClearedException;
    }

    /** Whether a write was refused because a unique key is taken. */
    static boolean isDuplicateKey(MongoException e) {
        if (e instanceof MongoBulkWriteException bulk) {
            return bulk.getWriteConcernError() == null
                    && !bulk.getWriteErrors().isEmpty()
                    && bulk.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
        }
        return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
