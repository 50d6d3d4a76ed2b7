package io.huiyin.query.caselist;

import io.huiyin.query.casefile.CaseState;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LiveFieldValues;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

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
        TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, caseId)), 1);
        return found.scoreDocs.length == 0
                ? Optional.empty()
                : Optional.of(IndexedCase.read(searcher.storedFields().document(found.scoreDocs[0].doc)));
    }
}
