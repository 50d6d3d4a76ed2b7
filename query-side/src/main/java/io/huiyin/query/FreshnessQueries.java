package io.huiyin.query;

import io.huiyin.api.cases.FindFreshness;
import io.huiyin.api.cases.Freshness;
import io.huiyin.query.caselist.CaseListQueries;
import io.huiyin.query.views.ViewFreshness;
import org.axonframework.queryhandling.QueryHandler;

/** Says how far reading has come: as far as the slower of views and search index. */
final class FreshnessQueries {

    private final ViewFreshness views;
    private final CaseListQueries lists;

    FreshnessQueries(ViewFreshness views, CaseListQueries lists) {
        this.views = views;
        this.lists = lists;
    }

    @QueryHandler
    Freshness handle(FindFreshness query) {
        Freshness files = views.now();
        Freshness found = lists.freshness();
        return files.position() <= found.position() ? files : found;
    }
}
