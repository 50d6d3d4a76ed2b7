package io.huiyin.server.house;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;

/** Asks a house as the house itself. */
public final class TestAsker {

    private TestAsker() {}

    public static <R> R ask(House house, Object query, ResponseType<R> type) {
        return house.queryBus()
                .query(new GenericQueryMessage<>(query, type)
                        .withMetaData(Envelope.system("test", Origin.LIVE).toMetaData()))
                .join()
                .getPayload();
    }

    public static <R> R askOptional(House house, Object query, Class<R> type) {
        Optional<R> answer = ask(house, query, ResponseTypes.optionalInstanceOf(type));
        return answer.orElseThrow();
    }
}
