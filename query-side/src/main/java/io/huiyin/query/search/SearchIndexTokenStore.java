package io.huiyin.query.search;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * The token of the processor that feeds the search index: it is the index's own position, durable in the Lucene commit
 * that holds the cases up to it. One segment only, since an index has one position.
 */
public final class SearchIndexTokenStore implements TokenStore {

    private static final int THE_SEGMENT = 0;

    private final SearchIndex index;

    public SearchIndexTokenStore(SearchIndex index) {
        this.index = index;
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        initializeTokenSegments(processorName, segmentCount, null);
    }

    /** Nothing to do: an index always says where it stands, and a new one begins at the ledger's tail. */
    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        if (segmentCount != 1) {
            throw new IllegalArgumentException("The search index is fed in one segment, not " + segmentCount);
        }
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        SearchBatch.flushCurrent();
        if (token != null) {
            token.position().ifPresent(position -> index.readUpTo(position, null));
        }
        index.commitIfDue();
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        long position = index.position();
        return position < 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        index.commitIfDue();
    }

    /** Nothing to do: nobody else can claim an index that lives in this process. */
    @Override
    public void releaseClaim(String processorName, int segment) {
        index.commitIfDue();
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return new int[] {THE_SEGMENT};
    }
}
