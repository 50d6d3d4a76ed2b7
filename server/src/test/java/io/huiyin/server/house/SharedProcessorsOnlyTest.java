package io.huiyin.server.house;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class SharedProcessorsOnlyTest {

    @Test
    void a_subscribing_processor_is_refused_by_name() {
        Configuration axon = configuration(EventProcessingConfigurer::usingSubscribingEventProcessors);

        assertThatIllegalStateException()
                .isThrownBy(() -> SharedProcessorsOnly.check(axon.eventProcessingConfiguration()))
                .withMessageContaining("forgotten (SubscribingEventProcessor)");
    }

    @Test
    void a_processor_nobody_chose_a_kind_for_is_refused_too() {
        Configuration axon = configuration(EventProcessingConfigurer::usingTrackingEventProcessors);

        assertThatIllegalStateException()
                .isThrownBy(() -> SharedProcessorsOnly.check(axon.eventProcessingConfiguration()))
                .withMessageContaining("TrackingEventProcessor");
    }

    @Test
    void pooled_processors_are_welcome() {
        Configuration axon = configuration(EventProcessingConfigurer::usingPooledStreamingEventProcessors);

        assertThatCode(() -> SharedProcessorsOnly.check(axon.eventProcessingConfiguration()))
                .doesNotThrowAnyException();
    }

    private interface Choice {
        EventProcessingConfigurer of(EventProcessingConfigurer processing);
    }

    private static Configuration configuration(Choice choice) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(axon -> new InMemoryEventStorageEngine())
                .eventProcessing(processing -> choice.of(processing)
                        .assignHandlerTypesMatching("forgotten", type -> true)
                        .registerEventHandler(axon -> new Listener()));
        return configurer.buildConfiguration();
    }

    private static final class Listener {

        @EventHandler
        void on(String event) {
            throw new AssertionError("Nothing happens here: " + event);
        }
    }
}
