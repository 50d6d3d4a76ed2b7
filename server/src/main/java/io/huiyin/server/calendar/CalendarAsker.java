package io.huiyin.server.calendar;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;

/**
 * Asks about the calendar in the house's own name.
 *
 * @param viewsAtHead waits until the views have read what the ledger holds
 */
public record CalendarAsker(QueryBus queries, Runnable viewsAtHead) {

    static final Envelope HOUSE = Envelope.system("command-line", Origin.LIVE);

    <R> R ask(Object query, ResponseType<R> type) {
        viewsAtHead.run();
        return queries.query(new GenericQueryMessage<>(query, type).withMetaData(HOUSE.toMetaData()))
                .join()
                .getPayload();
    }
}
