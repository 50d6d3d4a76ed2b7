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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
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
 * @param size how many at most
 */
record CaseSearch(CaseFilter filter, CaseSort sort, Instant now, int first, int size) {

    /** How many hits are held in memory at once; a deep page is reached in hops of so many. */
    static final int HOP = 20_000;

    private static final SortField BY_ID = KeywordField.newSortField(Fields.ID, false, SortedSetSelector.Type.MIN);

    FoundCases run(IndexSearcher searcher, TextSearch texts) throws IOException {
        Query query = query(texts);
        Sort order = order();
        TopDocs hop =
                searcher.search(query, new TopFieldCollectorManager(order, hopSize(first), null, Integer.MAX_VALUE));
        long total = hop.totalHits.value;
        int ahead = first;
        while (ahead >= HOP && hop.scoreDocs.length == HOP) {
            ahead -= HOP;
            hop = searcher.searchAfter(hop.scoreDocs[HOP - 1], query, hopSize(ahead), order);
        }
        return new FoundCases(read(searcher.storedFields(), hop.scoreDocs, ahead), total);
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
        return switch (sort) {
            case DUE_FIRST -> new Sort(byLong(Fields.DUE_ORDER, false), BY_ID);
            case NEWEST_FIRST -> new Sort(byLong(Fields.RECEIVED_AT, true), BY_ID);
            case BEST_MATCH -> new Sort(SortField.FIELD_SCORE, BY_ID);
        };
    }

    private static SortField byLong(String field, boolean descending) {
        return LongField.newSortField(field, descending, SortedNumericSelector.Type.MIN);
    }
}
