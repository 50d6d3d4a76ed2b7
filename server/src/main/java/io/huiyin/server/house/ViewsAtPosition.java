package io.huiyin.server.house;

import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.cases.FindFreshness;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import java.time.Duration;
import java.util.Objects;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
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
            ask(new FindCases(CaseFilter.ANY, CaseSort.NEWEST_FIRST, 0, 1, position), CasePage.class);
        }
    }

    private long position() {
        return ask(new FindFreshness(), Freshness.class).position();
    }

    private <R> R ask(Object query, Class<R> type) {
        R answer = queries.query(new GenericQueryMessage<>(query, ResponseTypes.instanceOf(type))
                        .withMetaData(Envelope.system("house", Origin.LIVE).toMetaData()))
                .join()
                .getPayload();
        return Objects.requireNonNull(answer, "A query was answered with nothing");
    }
}
