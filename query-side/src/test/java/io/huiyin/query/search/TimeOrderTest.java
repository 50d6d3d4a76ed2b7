package io.huiyin.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a page begins is found without the hits before it, also where many have the same time. */
class TimeOrderTest {

    private static final int PAGE = 7;

    private static final long SEED = 20261126;
    private static final int CASES = 600;
    private static final long HOUR = 3_600_000;
    private static final int MOST_OF_ONE_TIME = 60;
    private static final TermQuery LISTED = new TermQuery(new Term(Fields.LISTED, Fields.YES));

    private record Case(String id, long time) {}

    private final Directory directory = new ByteBuffersDirectory();
    private final List<Case> listed = new ArrayList<>();
    private DirectoryReader reader;

    @BeforeEach
    void index_cases_in_several_segments() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer()).setMaxBufferedDocs(100);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < CASES; i++) {
                Case one = new Case(
                        "case-%04d".formatted(random.nextInt(10_000) * CASES + i), random.nextLong(0, 40) * HOUR);
                boolean isListed = random.nextInt(5) > 0;
                writer.addDocument(document(one, isListed));
                if (isListed) {
                    listed.add(one);
                }
            }
        }
        reader = DirectoryReader.open(directory);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_page_is_found_in_its_stretch(boolean latestFirst) throws IOException {
        TimeOrder order = sorted(latestFirst);
        IndexSearcher searcher = new IndexSearcher(reader);

        for (int number = 0; number < listed.size(); number++) {
            TimeOrder.Stretch stretch = order.stretchOf(number, PAGE, LISTED, searcher);
            assertThat(page(searcher, stretch, order, number))
                    .as("from number %d, seed %d", number, SEED)
                    .isEqualTo(listed.stream()
                            .skip(number)
                            .limit(PAGE)
                            .map(Case::id)
                            .toList());
            assertThat(number - stretch.before())
                    .as("only those of the same time are passed over")
                    .isLessThan(MOST_OF_ONE_TIME);
            assertThat(searcher.count(stretch.query()))
                    .as("only those of the same times as the page's are looked at")
                    .isLessThan(PAGE + 2 * MOST_OF_ONE_TIME);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_first_hits_are_found_among_not_many_more(boolean latestFirst) throws IOException {
        TimeOrder order = sorted(latestFirst);
        IndexSearcher searcher = new IndexSearcher(reader);

        for (int wanted = 1; wanted <= listed.size(); wanted++) {
            Query near = order.nearest(wanted, listed.size(), LISTED, searcher);
            assertThat(ids(searcher, near, order, wanted))
                    .as("%d wanted, seed %d", wanted, SEED)
                    .isEqualTo(listed.stream().limit(wanted).map(Case::id).toList());
            assertThat(searcher.count(near))
                    .as("a reach that is eight times as long finds about eight times as many")
                    .isLessThan(2 * 8 * wanted + MOST_OF_ONE_TIME);
        }
    }

    @Test
    void the_smallest_of_all_numbers_is_a_time_like_any_other() throws IOException {
        try (Directory extremes = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(extremes, new IndexWriterConfig(new KeywordAnalyzer()))) {
                writer.addDocument(document(new Case("a", Long.MIN_VALUE), true));
                writer.addDocument(document(new Case("b", Long.MAX_VALUE), true));
            }
            try (DirectoryReader both = DirectoryReader.open(extremes)) {
                IndexSearcher searcher = new IndexSearcher(both);
                assertThat(searcher.count(new TimeOrder(Fields.DUE_ORDER, false).nearest(1, 100, LISTED, searcher)))
                        .isOne();
                assertThat(searcher.count(new TimeOrder(Fields.DUE_ORDER, true).nearest(2, 100, LISTED, searcher)))
                        .isEqualTo(2);
                assertThat(new TimeOrder(Fields.DUE_ORDER, false)
                                .stretchOf(0, 1, LISTED, searcher)
                                .before())
                        .isZero();
                assertThat(new TimeOrder(Fields.DUE_ORDER, true)
                                .stretchOf(1, 1, LISTED, searcher)
                                .before())
                        .isOne();
            }
        }
    }

    /** The order, with what is listed put in it the slow way. */
    private TimeOrder sorted(boolean latestFirst) {
        Comparator<Case> byTime = Comparator.comparingLong(Case::time);
        listed.sort((latestFirst ? byTime.reversed() : byTime).thenComparing(Case::id));
        return new TimeOrder(Fields.DUE_ORDER, latestFirst);
    }

    private static List<String> page(IndexSearcher searcher, TimeOrder.Stretch stretch, TimeOrder order, int number)
            throws IOException {
        int ahead = number - stretch.before();
        List<String> ids = ids(searcher, stretch.query(), order, ahead + PAGE);
        return ids.subList(ahead, ids.size());
    }

    private static List<String> ids(IndexSearcher searcher, Query query, TimeOrder order, int most) throws IOException {
        Sort sort =
                new Sort(order.sortField(), KeywordField.newSortField(Fields.ID, false, SortedSetSelector.Type.MIN));
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, most, sort).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc).get(Fields.ID));
        }
        return ids;
    }

    private static Document document(Case one, boolean isListed) {
        Document document = new Document();
        document.add(new KeywordField(Fields.ID, one.id(), Store.YES));
        document.add(new StringField(Fields.LISTED, isListed ? Fields.YES : Fields.NO, Store.NO));
        document.add(new LongField(Fields.DUE_ORDER, one.time(), Store.NO));
        return document;
    }
}
