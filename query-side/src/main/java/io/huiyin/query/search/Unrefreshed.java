package io.huiyin.query.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LiveFieldValues;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.Bits;

/** What is stored of every case as last written: from memory until a refresh makes it visible, from the index after. */
final class Unrefreshed extends LiveFieldValues<IndexSearcher, Optional<byte[]>> {

    Unrefreshed(SearcherManager searchers) {
        // Stands for a deleted case, of which there are none; null would hide what is in the index.
        super(searchers, Optional.empty());
    }

    @Override
    protected Optional<byte[]> lookupFromSearcher(IndexSearcher searcher, String id) throws IOException {
        // Straight to the postings: a search would first gather statistics for a score that nobody reads.
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            PostingsEnum found = leaf.reader().postings(new Term(Fields.ID, id), PostingsEnum.NONE);
            if (found != null) {
                for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        return Optional.of(
                                Documents.json(leaf.reader().storedFields().document(doc)));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
