package io.huiyin.server.house;

import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.FindCases;
import io.huiyin.server.control.ProgressListener;
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
        for (long read = position(); read < position; read = readOn(position)) {
            requireWithin(atMost, start, read, position);
        }
    }

    /** However long it takes, as long as something more is read within a time. */
    void await(long position, Duration patience, ProgressListener progress) {
        long start = System.nanoTime();
        long before = -1;
        for (long read = position(); read < position; read = readOn(position)) {
            if (read > before) {
                start = System.nanoTime();
                before = read;
                progress.advanced(read + 1, position + 1);
            }
            requireWithin(patience, start, read, position);
        }
        progress.advanced(position + 1, position + 1);
    }

    private static void requireWithin(Duration patience, long start, long read, long position) {
        if (System.nanoTime() - start > patience.toNanos()) {
            throw new IllegalStateException("The views have read up to position " + read + " and not yet " + position);
        }
    }

    // The list itself waits a while for the position.
    private long readOn(long position) {
        HouseQueries.ask(queries, new FindCases(CaseFilter.ANY, CaseSort.NEWEST_FIRST, 0, 1, position), CasePage.class);
        return position();
    }

    private long position() {
        return HouseQueries.freshness(queries).position();
    }
}
