package io.huiyin.command.support;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.command.CommandSide;
import io.huiyin.command.account.LedgerAccountRegister;
import io.huiyin.command.complaint.LedgerComplaintRegister;
import io.huiyin.command.complaint.number.CaseNumbers;
import io.huiyin.command.ledgerkey.LedgerKeyring;
import io.huiyin.command.notice.file.LedgerIncidentRegister;
import io.huiyin.command.trail.VerificationRequests;
import io.huiyin.command.unit.LedgerUnitRegister;
import io.huiyin.personaldata.PersonalDataVault;
import java.time.Clock;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationParameterResolverFactory;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/** The whole command side behind Axon's own configuration, with events in memory. */
public final class House implements AutoCloseable {

    private final Configuration configuration;

    public House(Clock clock, PersonalDataVault vault, CaseNumbers numbers) {
        EventStore eventStore = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        CommandSide side = CommandSide.of(
                clock,
                vault,
                numbers,
                AggregateFixtures.DEADLINES,
                AggregateFixtures.INCIDENT_DEADLINES,
                new LedgerUnitRegister(eventStore),
                new LedgerAccountRegister(eventStore),
                new SignInsInMemory(),
                new LedgerComplaintRegister(eventStore),
                new CountedIncidentNumbers(),
                AggregateFixtures.notices(new LedgerIncidentRegister(eventStore), new MemoryKeptState(), vault),
                AggregateFixtures.COUNTING);
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(c -> eventStore)
                .configureCorrelationDataProviders(c -> side.correlationDataProviders())
                .registerComponent(VerificationRequests.class, c -> () -> {})
                .registerComponent(LedgerKeyring.class, c -> new KeysByNumber())
                .registerComponent(
                        ParameterResolverFactory.class,
                        c -> MultiParameterResolverFactory.ordered(
                                side.parameterResolverFactory(),
                                ClasspathParameterResolverFactory.forClass(CommandSide.class),
                                new ConfigurationParameterResolverFactory(c)));
        side.aggregateTypes().forEach(configurer::configureAggregate);
        configuration = configurer.start();
        side.commandInterceptors()
                .forEach(interceptor -> configuration.commandBus().registerHandlerInterceptor(interceptor));
    }

    /** Sends a command and waits for the answer; a refusal is thrown. */
    public <R> R send(Object command, Envelope asker) {
        return configuration.commandGateway().sendAndWait(AggregateFixtures.sent(command, asker));
    }

    /** All events of one stream. */
    public List<? extends DomainEventMessage<?>> events(Object id) {
        return configuration.eventStore().readEvents(id.toString()).asStream().toList();
    }

    @Override
    public void close() {
        configuration.shutdown();
    }
}
