package io.huiyin.query;

import io.huiyin.api.cases.FindFreshness;
import io.huiyin.api.cases.Freshness;
import io.huiyin.query.search.SearchFreshness;
import io.huiyin.query.views.ViewFreshness;
import org.axonframework.queryhandling.QueryHandler;

/** Says how far reading has come: as far as the slower of views and search index. */
final class FreshnessQueries {

    private final ViewFreshness views;
    private final SearchFreshness lists;

    FreshnessQueries(ViewFreshness views, SearchFreshness lists) {
        this.views = views;
        this.lists = lists;
    }

    @QueryHandler
    Freshness handle(FindFreshness query) {
        // What is read becomes visible when somebody looks.
        lists.await(null);
        Freshness files = views.now();
        Freshness found = lists.now();
        return files.position() <= found.position() ? files : found;
    }
}
