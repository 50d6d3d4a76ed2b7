package io.huiyin.query.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * One search: which cases of a kind, in which order, from which on.
 *
 * @param times the order by a time; absent for the best match first
 * @param first how many to leave out before the page
 * @param size how many at most; 0 for the total alone
 */
public record Search<S>(
        IndexedKind<S> kind, Criteria criteria, @Nullable TimeOrder times, int first, int size) {

    /** How many hits are held in memory at once; a deep page of best matches is reached in hops of so many. */
    public static final int HOP = 20_000;

    /** From here on a page is looked up by the times between which it lies. */
    private static final int DEEP = 200;

    private static final SortField BY_ID = KeywordField.newSortField(Fields.ID, false, SortedSetSelector.Type.MIN);

    Found<S> run(IndexSearcher searcher, TextSearch texts, Totals totals) throws IOException {
        Query query = criteria.toQuery(kind, texts);
        // Counted apart, so that the search itself may leave out what cannot come onto the page.
        long total = criteria.areLasting() ? totals.of(query, searcher) : searcher.count(query);
        if (size == 0 || first >= total) {
            return new Found<>(List.of(), total);
        }
        return new Found<>(times == null ? page(searcher, query, first) : pageOf(times, searcher, query, total), total);
    }

    private List<S> pageOf(TimeOrder times, IndexSearcher searcher, Query query, long total) throws IOException {
        Query near = times.nearest(first + size, total, query, searcher);
        if (first < DEEP) {
            return page(searcher, near, first);
        }
        TimeOrder.Stretch stretch = times.stretchOf(first, size, near, searcher);
        return page(searcher, stretch.query(), first - stretch.before());
    }

    private List<S> page(IndexSearcher searcher, Query query, int skipped) throws IOException {
        Sort order = new Sort(times == null ? SortField.FIELD_SCORE : times.sortField(), BY_ID);
        int ahead = skipped;
        TopDocs hop = search(searcher, query, order, null, hopSize(ahead));
        while (ahead >= HOP && hop.scoreDocs.length == HOP) {
            ahead -= HOP;
            hop = search(searcher, query, order, (FieldDoc) hop.scoreDocs[HOP - 1], hopSize(ahead));
        }
        return read(searcher.storedFields(), hop.scoreDocs, ahead);
    }

    private static TopDocs search(IndexSearcher searcher, Query query, Sort order, @Nullable FieldDoc after, int size)
            throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(order, size, after, size));
    }

    private int hopSize(int ahead) {
        return ahead >= HOP ? HOP : ahead + size;
    }

    private List<S> read(StoredFields stored, ScoreDoc[] hits, int from) throws IOException {
        List<S> cases = new ArrayList<>();
        for (int i = from; i < hits.length; i++) {
            cases.add(Documents.read(kind, Documents.json(stored.document(hits[i].doc))));
        }
        return cases;
    }
}
