package io.huiyin.query.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.NumericUtils;

/**
 * An order by a time of the case, then by its id.
 *
 * @param field a field with one number for each case listed
 * @param latestFirst whether it runs backwards
 */
public record TimeOrder(String field, boolean latestFirst) {

    private static final int WIDER = 8;
    private static final long SHORTEST_REACH = 60_000;
    private static final long FURTHEST_REACH = Long.MAX_VALUE / WIDER;

    /**
     * The stretch of time in which a page lies.
     *
     * @param query finds the hits from the page's first time to its last
     * @param before how many hits lie before that time; those of the same time that come first in the order are not
     *     among them
     */
    record Stretch(Query query, int before) {}

    SortField sortField() {
        return LongField.newSortField(field, latestFirst, SortedNumericSelector.Type.MIN);
    }

    /**
     * Narrows a query to its first hits in this order and not many more, reaching further from the first time of all until
     * there are enough: cases stand in the index about as they came, so that a search for the newest would find a newer
     * one at every step.
     *
     * @param wanted how many hits are wanted
     * @param total how many hits the query has
     */
    Query nearest(int wanted, long total, Query query, IndexSearcher searcher) throws IOException {
        byte[] end = latestFirst
                ? PointValues.getMaxPackedValue(searcher.getIndexReader(), field)
                : PointValues.getMinPackedValue(searcher.getIndexReader(), field);
        if (end == null || total <= (long) WIDER * wanted) {
            return query;
        }
        long first = NumericUtils.sortableBytesToLong(end, 0);
        for (long reach = SHORTEST_REACH; reach < FURTHEST_REACH; reach *= WIDER) {
            Query near = reaching(query, first, reach);
            if (searcher.count(near) >= wanted) {
                return near;
            }
        }
        return query;
    }

    private Query reaching(Query query, long first, long reach) {
        if (latestFirst) {
            return within(query, first > Long.MIN_VALUE + reach ? first - reach : Long.MIN_VALUE, first);
        }
        return within(query, first, first < Long.MAX_VALUE - reach ? first + reach : Long.MAX_VALUE);
    }

    /**
     * Finds where a page lies by looking at the times alone: to sort the hits themselves would take as long as there are
     * hits before it.
     *
     * @param number of the page's first hit, from 0; less than there are hits
     * @param size how many hits the page has at most
     */
    Stretch stretchOf(int number, int size, Query query, IndexSearcher searcher) throws IOException {
        long[] sorted = searcher.search(query, new SortedTimes(field));
        int last = Math.min(number + size, sorted.length) - 1;
        if (latestFirst) {
            long latest = sorted[sorted.length - 1 - number];
            int after = sorted.length - firstAbove(sorted, latest);
            return new Stretch(within(query, sorted[sorted.length - 1 - last], latest), after);
        }
        long earliest = sorted[number];
        int before = earliest == Long.MIN_VALUE ? 0 : firstAbove(sorted, earliest - 1);
        return new Stretch(within(query, earliest, sorted[last]), before);
    }

    private Query within(Query query, long from, long to) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(LongField.newRangeQuery(field, from, to), Occur.FILTER)
                .build();
    }

    private static int firstAbove(long[] sorted, long time) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] <= time) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Gathers the times of all hits. */
    private static final class Times extends SimpleCollector {

        private static final int AT_FIRST = 1_024;

        private final String field;
        private long[] times = new long[AT_FIRST];
        private int count;
        private SortedNumericDocValues values = DocValues.emptySortedNumeric();

        Times(String field) {
            this.field = field;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            values = DocValues.getSortedNumeric(context.reader(), field);
        }

        @Override
        public void collect(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = values.nextValue();
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        LongStream times() {
            return Arrays.stream(times, 0, count);
        }
    }

    /** The times of all hits, the earliest first. */
    private record SortedTimes(String field) implements CollectorManager<Times, long[]> {

        @Override
        public Times newCollector() {
            return new Times(field);
        }

        @Override
        public long[] reduce(Collection<Times> parts) {
            return parts.stream().flatMapToLong(Times::times).sorted().toArray();
        }
    }
}
