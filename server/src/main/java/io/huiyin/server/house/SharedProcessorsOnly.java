package io.huiyin.server.house;

import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/**
 * Refuses a house that handles events in another way than by reading the ledger with claimed tokens. A subscribing
 * processor would work inside the command's unit of work and miss what other nodes wrote; a tracking one would mean that
 * somebody forgot to say where its tokens are kept.
 */
final class SharedProcessorsOnly {

    private SharedProcessorsOnly() {}

    /** @throws IllegalStateException naming the processors that are something else */
    static void check(EventProcessingConfiguration processing) {
        Map<String, EventProcessor> processors = processing.eventProcessors();
        String others = processors.entrySet().stream()
                .filter(named -> !(named.getValue() instanceof PooledStreamingEventProcessor))
                .map(named ->
                        named.getKey() + " (" + named.getValue().getClass().getSimpleName() + ")")
                .sorted()
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            throw new IllegalStateException(
                    "Events are read from the ledger by pooled processors only, not by " + others);
        }
    }
}
