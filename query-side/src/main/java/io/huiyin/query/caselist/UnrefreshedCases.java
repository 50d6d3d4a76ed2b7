package io.huiyin.query.caselist;

import io.huiyin.query.casefile.CaseState;
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

/** The state of every case as last written: from memory until a refresh makes it visible, from the index after. */
final class UnrefreshedCases extends LiveFieldValues<IndexSearcher, Optional<CaseState>> {

    private final SearcherManager searchers;

    UnrefreshedCases(SearcherManager searchers) {
        // Stands for a deleted case, of which there are none; null would hide what is in the index.
        super(searchers, Optional.empty());
        this.searchers = searchers;
        searchers.addListener(this);
    }

    @Override
    public void close() {
        searchers.removeListener(this);
        super.close();
    }

    @Override
    protected Optional<CaseState> lookupFromSearcher(IndexSearcher searcher, String caseId) throws IOException {
        // Straight to the postings: a search would first gather statistics for a score that nobody reads.
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            PostingsEnum found = leaf.reader().postings(new Term(Fields.ID, caseId), PostingsEnum.NONE);
            if (found != null) {
                for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        return Optional.of(
                                IndexedCase.read(leaf.reader().storedFields().document(doc)));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
