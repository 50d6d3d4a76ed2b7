package io.huiyin.storage.mvstore;

import io.huiyin.storage.mvstore.MvTypes.StoredToken;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * Tokens beside the views they belong to, in the same transactions. The file belongs to one process, so a claim only
 * says that this process uses a segment, and is kept in memory.
 */
final class MvTokenStore implements TokenStore {

    static final String IDENTIFIER = "tokens.identifier";

    private final ViewTransactions transactions;
    private final Serializer serializer;
    private final Set<NamedKey> claims = ConcurrentHashMap.newKeySet();

    MvTokenStore(ViewTransactions transactions, Serializer serializer) {
        this.transactions = transactions;
        this.serializer = serializer;
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        initializeTokenSegments(processorName, segmentCount, null);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        if (fetchSegments(processorName).length > 0) {
            throw new UnableToClaimTokenException("The processor " + processorName + " has segments already.");
        }
        StoredToken token = serialized(initialToken);
        transactions.change(staged -> {
            for (int segment = 0; segment < segmentCount; segment++) {
                staged.putToken(key(processorName, segment), token);
            }
            return token;
        });
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        NamedKey key = key(processorName, segment);
        if (stored(key).isPresent()) {
            throw new UnableToInitializeTokenException(
                    "Segment " + segment + " of processor " + processorName + " is there already.");
        }
        put(key, token);
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        NamedKey key = key(processorName, segment);
        requireThere(key);
        claims.add(key);
        put(key, token);
    }

    private void put(NamedKey key, @Nullable TrackingToken token) {
        StoredToken stored = serialized(token);
        transactions.change(staged -> {
            staged.putToken(key, stored);
            return stored;
        });
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        NamedKey key = key(processorName, segment);
        StoredToken stored = requireThere(key);
        claims.add(key);
        return deserialized(stored);
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        requireClaimed(key(processorName, segment));
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        claims.remove(key(processorName, segment));
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        NamedKey key = key(processorName, segment);
        requireClaimed(key);
        transactions.change(staged -> {
            staged.removeToken(key);
            return key;
        });
        claims.remove(key);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return transactions.read((maps, staged) -> staged.tokenKeys(maps, processorName).stream()
                .mapToInt(key -> Integer.parseInt(key.id()))
                .sorted()
                .toArray());
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return transactions.read(
                (maps, staged) -> Optional.ofNullable(maps.about().get(IDENTIFIER)));
    }

    private Optional<StoredToken> stored(NamedKey key) {
        return transactions.read((maps, staged) -> Optional.ofNullable(staged.token(maps, key)));
    }

    private StoredToken requireThere(NamedKey key) {
        return stored(key)
                .orElseThrow(() -> new UnableToClaimTokenException(
                        "Segment " + key.id() + " of processor " + key.name() + " has no token yet."));
    }

    private void requireClaimed(NamedKey key) {
        if (!claims.contains(key)) {
            throw new UnableToClaimTokenException(
                    "Segment " + key.id() + " of processor " + key.name() + " is not claimed.");
        }
    }

    private StoredToken serialized(@Nullable TrackingToken token) {
        if (token == null) {
            return StoredToken.NOTHING_READ;
        }
        SerializedObject<byte[]> object = serializer.serialize(token, byte[].class);
        return new StoredToken(object.getType().getName(), object.getData());
    }

    private @Nullable TrackingToken deserialized(StoredToken stored) {
        return stored.type().isEmpty()
                ? null
                : serializer.deserialize(
                        new SimpleSerializedObject<>(stored.bytes(), byte[].class, stored.type(), null));
    }

    private static NamedKey key(String processorName, int segment) {
        return new NamedKey(processorName, Integer.toString(segment));
    }
}
