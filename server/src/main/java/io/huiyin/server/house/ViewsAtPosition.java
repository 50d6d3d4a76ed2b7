package io.huiyin.server.house;

import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.FindCases;
import java.time.Duration;
import org.axonframework.queryhandling.QueryBus;

/** Waits until views and search index have read a position, by asking them as anybody would. */
final class ViewsAtPosition {

    private final QueryBus queries;

    ViewsAtPosition(QueryBus queries) {
        this.queries = queries;
    }

    void await(long position, Duration atMost) {
        long start = System.nanoTime();
        while (position() < position) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                throw new IllegalStateException(
                        "The views have read up to position " + position() + " and not yet " + position);
            }
            // The list itself waits a while for the position.
            HouseQueries.ask(
                    queries, new FindCases(CaseFilter.ANY, CaseSort.NEWEST_FIRST, 0, 1, position), CasePage.class);
        }
    }

    private long position() {
        return HouseQueries.freshness(queries).position();
    }
}
