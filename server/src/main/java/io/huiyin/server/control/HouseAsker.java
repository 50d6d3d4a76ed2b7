package io.huiyin.server.control;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;

/**
 * Asks in the house's own name, for jobs of the command line.
 *
 * @param viewsAtHead waits until the views have read what the ledger holds
 */
public record HouseAsker(QueryBus queries, Runnable viewsAtHead) {

    /** Who speaks when a command line does. */
    public static final Envelope HOUSE = Envelope.system("command-line", Origin.LIVE);

    /** The answer, from all that the ledger holds now. */
    public <R> R ask(Object query, ResponseType<R> type) {
        viewsAtHead.run();
        return queries.query(new GenericQueryMessage<>(query, type).withMetaData(HOUSE.toMetaData()))
                .join()
                .getPayload();
    }
}
