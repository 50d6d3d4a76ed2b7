package io.huiyin.query.views;

import io.huiyin.storage.ViewSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of the view set in use. A token is claimed only while the set stands on this ledger, and stored only after
 * the documents it speaks for: on a store without transactions a crash between the two repeats events, and loses none.
 *
 * <p>A claim is one of a set. When another set comes into use the claim is lost, and what was read for the old set is
 * never written to the new one, whose token says where to go on.
 */
public final class ViewTokenStore implements TokenStore {

    private final ViewsInUse views;
    private final ViewStanding standing;
    private final Map<Claim, ViewSet> claimed = new ConcurrentHashMap<>();

    public ViewTokenStore(ViewsInUse views, ViewStanding standing) {
        this.views = views;
        this.standing = standing;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        TokenStore tokens = claimedIn(processorName, segment);
        ViewBatch.flushCurrent();
        tokens.storeToken(token, processorName, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        refuseWrongLedger();
        ViewSet set = views.get();
        TrackingToken token = set.tokens().fetchToken(processorName, segment);
        claimed.put(new Claim(processorName, segment), set);
        return token;
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, Segment segment) {
        return fetchToken(processorName, segment.getSegmentId());
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        claimedIn(processorName, segment).extendClaim(processorName, segment);
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        ViewSet set = claimed.remove(new Claim(processorName, segment));
        if (set != null) {
            set.tokens().releaseClaim(processorName, segment);
        }
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        tokens().initializeTokenSegments(processorName, segmentCount);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        tokens().initializeTokenSegments(processorName, segmentCount, initialToken);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        tokens().initializeSegment(token, processorName, segment);
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        tokens().deleteToken(processorName, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens().requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return tokens().fetchSegments(processorName);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        return tokens().fetchAvailableSegments(processorName);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return tokens().retrieveStorageIdentifier();
    }

    /** The set that events are to be written to: the one whose token was claimed. */
    public ViewSet written() {
        return claimed.values().stream().findFirst().orElseGet(views);
    }

    private TokenStore tokens() {
        return views.get().tokens();
    }

    private TokenStore claimedIn(String processorName, int segment) {
        ViewSet inUse = views.get();
        ViewSet set = claimed.getOrDefault(new Claim(processorName, segment), inUse);
        if (!set.name().equals(inUse.name())) {
            throw new UnableToClaimTokenException("The views " + set.name() + " are replaced by " + inUse.name() + ".");
        }
        return set.tokens();
    }

    private record Claim(String processorName, int segment) {}

    private void refuseWrongLedger() {
        ViewStanding.Decision decision = standing.check();
        if (decision.rebuildNeeded()) {
            throw new UnableToClaimTokenException(decision.sentence());
        }
    }
}
