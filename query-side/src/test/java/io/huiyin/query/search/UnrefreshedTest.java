package io.huiyin.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class UnrefreshedTest {

    @Test
    void what_was_written_is_found_also_in_the_middle_of_a_refresh() throws IOException {
        List<Optional<byte[]>> found = new ArrayList<>();
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig());
                SearcherManager searchers = new SearcherManager(writer, null);
                Unrefreshed unrefreshed = new Unrefreshed(searchers)) {
            unrefreshed.add("case-1", Optional.of(new byte[] {1}));
            searchers.addListener(new ReferenceManager.RefreshListener() {
                @Override
                public void beforeRefresh() throws IOException {
                    found.add(unrefreshed.get("case-1"));
                }

                @Override
                public void afterRefresh(boolean refreshed) {
                    // By then the index has it.
                }
            });
            searchers.maybeRefreshBlocking();
        }
        assertThat(found).singleElement().satisfies(one -> assertThat(one).isPresent());
    }
}
