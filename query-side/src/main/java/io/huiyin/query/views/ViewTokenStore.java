package io.huiyin.query.views;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of the view set in use. A token is claimed only while the set stands on this ledger, and stored only after
 * the documents it speaks for: on a store without transactions a crash between the two repeats events, and loses none.
 */
public final class ViewTokenStore implements TokenStore {

    private final ViewsInUse views;
    private final ViewStanding standing;

    public ViewTokenStore(ViewsInUse views, ViewStanding standing) {
        this.views = views;
        this.standing = standing;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        ViewBatch.flushCurrent();
        tokens().storeToken(token, processorName, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        refuseWrongLedger();
        return tokens().fetchToken(processorName, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, Segment segment) {
        refuseWrongLedger();
        return tokens().fetchToken(processorName, segment);
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        tokens().extendClaim(processorName, segment);
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        tokens().releaseClaim(processorName, segment);
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

    private TokenStore tokens() {
        return views.get().tokens();
    }

    private void refuseWrongLedger() {
        ViewStanding.Decision decision = standing.check();
        if (decision.rebuildNeeded()) {
            throw new UnableToClaimTokenException(decision.sentence());
        }
    }
}
