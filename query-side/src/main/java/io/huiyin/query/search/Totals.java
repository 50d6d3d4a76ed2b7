package io.huiyin.query.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * How many cases fit, remembered as long as the index shows the same: the figures above a list are asked for with every
 * page. Thread-safe.
 */
final class Totals {

    private static final int REMEMBERED = 256;

    private record Known(Object index, Map<Query, Long> totals) {}

    private volatile Known known = knownOf(new Object());

    long of(Query query, IndexSearcher searcher) throws IOException {
        Map<Query, Long> totals = of(searcher);
        Long remembered = totals.get(query);
        if (remembered != null) {
            return remembered;
        }
        long counted = searcher.count(query);
        if (totals.size() < REMEMBERED) {
            totals.put(query, counted);
        }
        return counted;
    }

    private Map<Query, Long> of(IndexSearcher searcher) {
        Object index = searcher.getIndexReader().getReaderCacheHelper().getKey();
        Known current = known;
        if (!current.index().equals(index)) {
            current = knownOf(index);
            known = current;
        }
        return current.totals();
    }

    private static Known knownOf(Object index) {
        return new Known(index, new ConcurrentHashMap<>());
    }
}
