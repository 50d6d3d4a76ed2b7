package io.huiyin.storage.mongo;

import com.mongodb.MongoBulkWriteException;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's {@code MongoTokenStore} without its rough edges: storing what is stored already within one millisecond is no
 * lost claim, a token may be reset to nothing, two nodes may set up one processor at the same time, and the storage's
 * identifier needs no serializer.
 */
final class MongoTokens implements TokenStore {

    private final MongoTokenStore tokens;
    private final String identifier;

    MongoTokens(MongoTokenStore tokens, String identifier) {
        this.tokens = tokens;
        this.identifier = identifier;
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        initializeTokenSegments(processorName, segmentCount, null);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        try {
            tokens.initializeTokenSegments(processorName, segmentCount, initialToken);
        } catch (MongoBulkWriteException e) {
            if (!MongoOutcomes.isDuplicateKey(e)) {
                throw e;
            }
            throw new UnableToClaimTokenException("Another node has set up the processor " + processorName + ".");
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        tokens.initializeSegment(token, processorName, segment);
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        if (token == null) {
            resetToNothing(processorName, segment);
        } else {
            store(token, processorName, segment);
        }
    }

    private void store(TrackingToken token, String processorName, int segment) {
        try {
            tokens.storeToken(token, processorName, segment);
        } catch (UnableToClaimTokenException e) {
            tokens.extendClaim(processorName, segment); // fails if the claim is lost; else nothing had to change
        }
    }

    private void resetToNothing(String processorName, int segment) {
        tokens.fetchToken(processorName, segment);
        tokens.deleteToken(processorName, segment);
        tokens.initializeSegment(null, processorName, segment);
        tokens.fetchToken(processorName, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        return tokens.fetchToken(processorName, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, Segment segment) {
        return tokens.fetchToken(processorName, segment);
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        tokens.extendClaim(processorName, segment);
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        tokens.releaseClaim(processorName, segment);
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        tokens.deleteToken(processorName, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return tokens.fetchSegments(processorName);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        return tokens.fetchAvailableSegments(processorName);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(identifier);
    }
}
