package io.huiyin.notifications.recall;

import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;

/** Reads one stream of the ledger. Thread-safe. */
@FunctionalInterface
public interface StreamReader {

    /** Its events from the first on; none if there is no such stream. */
    Stream<? extends DomainEventMessage<?>> read(String stream);
}
