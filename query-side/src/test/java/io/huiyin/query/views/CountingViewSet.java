package io.huiyin.query.views;

import io.huiyin.storage.LedgerStanding;
import io.huiyin.storage.ViewSet;
import io.huiyin.storage.ViewStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Counts how often each document is read and written. */
final class CountingViewSet implements ViewSet, ViewStore {

    private final ViewSet set;
    private final Map<String, Integer> reads = new TreeMap<>();
    private final Map<String, Integer> writes = new TreeMap<>();

    CountingViewSet(ViewSet set) {
        this.set = set;
    }

    Map<String, Integer> reads() {
        return reads;
    }

    Map<String, Integer> writes() {
        return writes;
    }

    @Override
    public Optional<ViewDocument> get(String view, String id) {
        reads.merge(view + "/" + id, 1, Integer::sum);
        return set.documents().get(view, id);
    }

    @Override
    public Map<String, ViewDocument> getMany(String view, Collection<String> ids) {
        ids.forEach(id -> reads.merge(view + "/" + id, 1, Integer::sum));
        return set.documents().getMany(view, ids);
    }

    @Override
    public void putMany(String view, List<ViewDocument> documents) {
        documents.forEach(document -> writes.merge(view + "/" + document.id(), 1, Integer::sum));
        set.documents().putMany(view, documents);
    }

    @Override
    public void delete(String view, Collection<String> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drop(String view) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String name() {
        return set.name();
    }

    @Override
    public ViewStore documents() {
        return this;
    }

    @Override
    public TokenStore tokens() {
        return set.tokens();
    }

    @Override
    public TransactionManager transactions() {
        return set.transactions();
    }

    @Override
    public Optional<LedgerStanding> standing() {
        return set.standing();
    }

    @Override
    public void noteStanding(LedgerStanding standing) {
        set.noteStanding(standing);
    }
}
