package io.huiyin.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private final Totals totals = new Totals();
    private final AtomicInteger counted = new AtomicInteger();

    @Test
    void a_total_is_counted_once_for_what_the_index_shows_and_anew_when_it_shows_something_else() throws IOException {
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            add(writer, "REPLIED");
            add(writer, "REPLIED");
            add(writer, "DISPATCHED");
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                assertThat(total(reader, "REPLIED")).isEqualTo(2);
                assertThat(total(reader, "DISPATCHED")).isEqualTo(1);
                assertThat(total(reader, "REPLIED")).isEqualTo(2);
                assertThat(counted).hasValue(2);
            }
            add(writer, "REPLIED");
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                assertThat(total(reader, "REPLIED")).isEqualTo(3);
                assertThat(counted).hasValue(3);
            }
        }
    }

    private long total(DirectoryReader reader, String status) throws IOException {
        return totals.of(new TermQuery(new Term(Fields.STATUS, status)), new Counting(reader, counted));
    }

    private static void add(IndexWriter writer, String status) throws IOException {
        Document document = new Document();
        document.add(new StringField(Fields.STATUS, status, Store.NO));
        writer.addDocument(document);
    }

    private static final class Counting extends IndexSearcher {

        private final AtomicInteger counted;

        Counting(IndexReader reader, AtomicInteger counted) {
            super(reader);
            this.counted = counted;
        }

        @Override
        public int count(Query query) throws IOException {
            counted.incrementAndGet();
            return super.count(query);
        }
    }
}
