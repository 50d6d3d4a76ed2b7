package io.huiyin.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Documents by view and id, and nothing else: every list, filter, sort, count and search goes through the search index.
 * May be deleted at any time and comes back from the ledger. A view's name has lower-case letters, digits and hyphens.
 *
 * <p>Inside a transaction of the view set's {@code TransactionManager} writes are seen by the same thread at once and
 * by others at its commit, together with the token of the batch where the store can do that.
 */
public interface ViewStore {

    /** One document. */
    Optional<ViewDocument> get(String view, String id);

    /** Several documents at once; ids without a document are absent from the answer. */
    Map<String, ViewDocument> getMany(String view, Collection<String> ids);

    /**
     * Stores documents. A document never replaces one of a higher position, so that a slower twin or a repeat does no
     * harm; one of the same position is replaced.
     */
    void putMany(String view, List<ViewDocument> documents);

    /** Removes documents, those there are. */
    void delete(String view, Collection<String> ids);

    /** Removes a whole view. */
    void drop(String view);

    /**
     * A document.
     *
     * @param id at most 200 characters
     * @param position the position of the last event in it
     * @param bytes opaque
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by id and position, never by equals
    record ViewDocument(String id, long position, byte[] bytes) {}
}
