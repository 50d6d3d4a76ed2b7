package io.huiyin.server.house;

import io.huiyin.api.cases.FindFreshness;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import java.util.Objects;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;

/** What the house asks of itself, as anybody would ask it. */
final class HouseQueries {

    private HouseQueries() {}

    /** How far views and search index have read. */
    static Freshness freshness(QueryBus queries) {
        return ask(queries, new FindFreshness(), Freshness.class);
    }

    static <R> R ask(QueryBus queries, Object query, Class<R> type) {
        R answer = queries.query(new GenericQueryMessage<>(query, ResponseTypes.instanceOf(type))
                        .withMetaData(Envelope.system("house", Origin.LIVE).toMetaData()))
                .join()
                .getPayload();
        return Objects.requireNonNull(answer, "A query was answered with nothing");
    }
}
