package io.huiyin.notifications.recall;

import io.huiyin.api.unit.UnitId;
import org.axonframework.eventhandling.DomainEventMessage;

/** Reads a unit's own stream, so that an address named a moment ago counts. */
public record UnitRecall(StreamReader streams) {

    /** The unit as it is now. */
    public KnownUnit unit(UnitId unitId) {
        return streams.read(unitId.value())
                .map(DomainEventMessage::getPayload)
                .reduce(KnownUnit.unknown(unitId.value()), KnownUnit::after, (earlier, later) -> later);
    }
}
