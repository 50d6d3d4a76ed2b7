package io.huiyin.query.caselist;

import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.query.casefile.CaseState;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * One search: which cases, in which order, from which on.
 *
 * @param now the instant by which overdue is judged
 * @param first how many to leave out before the page
 * @param size how many at most; 0 for the total alone
 */
record CaseSearch(CaseFilter filter, CaseSort sort, Instant now, int first, int size) {

    /** How many hits are held in memory at once; a deep page of best matches is reached in hops of so many. */
    static final int HOP = 20_000;

    /** From here on a page is looked up by the times at which it begins. */
    private static final int DEEP = 2_000;

    private static final SortField BY_ID = KeywordField.newSortField(Fields.ID, false, SortedSetSelector.Type.MIN);

    FoundCases run(IndexSearcher searcher, TextSearch texts) throws IOException {
        Query query = query(texts);
        // Counted apart, so that the search itself may leave out what cannot come onto the page.
        long total = searcher.count(query);
        if (size == 0 || first >= total) {
            return new FoundCases(List.of(), total);
        }
        TimeOrder times = timeOrder();
        if (first < DEEP || times == null) {
            return new FoundCases(page(searcher, query, first), total);
        }
        TimeOrder.Beginning beginning = times.beginningOf(first, query, searcher);
        return new FoundCases(page(searcher, beginning.query(), first - beginning.before()), total);
    }

    private List<CaseState> page(IndexSearcher searcher, Query query, int skipped) throws IOException {
        Sort order = order();
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

    private List<CaseState> read(StoredFields stored, ScoreDoc[] hits, int from) throws IOException {
        List<CaseState> cases = new ArrayList<>();
        for (int i = from; i < hits.length; i++) {
            cases.add(IndexedCase.read(stored.document(hits[i].doc)));
        }
        return cases;
    }

    private Query query(TextSearch texts) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        only(query, Fields.LISTED, Fields.YES);
        only(
                query,
                Fields.STATUS,
                filter.status() == null ? null : filter.status().name());
        only(query, Fields.KIND, filter.kind() == null ? null : filter.kind().name());
        only(query, Fields.UNIT, filter.unit() == null ? null : filter.unit().value());
        if (filter.openAndOverdue()) {
            query.add(LongField.newRangeQuery(Fields.OVERDUE_FROM, Long.MIN_VALUE, now.toEpochMilli()), Occur.FILTER);
        }
        if (filter.text() != null) {
            texts.of(filter.text()).ifPresent(words -> query.add(words, Occur.MUST));
        }
        return query.build();
    }

    private static void only(BooleanQuery.Builder query, String field, @Nullable String value) {
        if (value != null) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    private Sort order() {
        TimeOrder times = timeOrder();
        return new Sort(times == null ? SortField.FIELD_SCORE : times.sortField(), BY_ID);
    }

    private @Nullable TimeOrder timeOrder() {
        return switch (sort) {
            case DUE_FIRST -> new TimeOrder(Fields.DUE_ORDER, false);
            case NEWEST_FIRST -> new TimeOrder(Fields.RECEIVED_AT, true);
            case BEST_MATCH -> null;
        };
    }
}
