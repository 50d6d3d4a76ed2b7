package io.huiyin.query.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * One search: which cases of a kind, in which order, from which on.
 *
 * @param first how many to leave out before the page
 * @param size how many at most
 */
public record Search<S>(IndexedKind<S> kind, Criteria criteria, Sort order, int first, int size) {

    /** How many hits are held in memory at once; a deep page is reached in hops of so many. */
    public static final int HOP = 20_000;

    private static final SortField BY_ID = KeywordField.newSortField(Fields.ID, false, SortedSetSelector.Type.MIN);

    /** The best match first. */
    public static Sort bestMatch() {
        return new Sort(SortField.FIELD_SCORE, BY_ID);
    }

    /** By a number or an instant. */
    public static Sort by(String field, boolean descending) {
        return new Sort(LongField.newSortField(field, descending, SortedNumericSelector.Type.MIN), BY_ID);
    }

    Found<S> run(IndexSearcher searcher, TextSearch texts) throws IOException {
        var query = criteria.toQuery(kind, texts);
        TopDocs hop =
                searcher.search(query, new TopFieldCollectorManager(order, hopSize(first), null, Integer.MAX_VALUE));
        long total = hop.totalHits.value;
        int ahead = first;
        while (ahead >= HOP && hop.scoreDocs.length == HOP) {
            ahead -= HOP;
            hop = searcher.searchAfter(hop.scoreDocs[HOP - 1], query, hopSize(ahead), order);
        }
        return new Found<>(read(searcher.storedFields(), hop.scoreDocs, ahead), total);
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
