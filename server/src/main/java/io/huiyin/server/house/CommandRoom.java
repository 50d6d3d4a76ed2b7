package io.huiyin.server.house;

import io.huiyin.command.CommandSide;
import io.huiyin.command.complaint.LedgerComplaintRegister;
import io.huiyin.command.complaint.deadline.ReplyDeadlines;
import io.huiyin.command.complaint.number.KeptCaseNumbers;
import io.huiyin.command.deadline.CountingBasis;
import io.huiyin.command.incident.deadline.IncidentDeadlines;
import io.huiyin.command.incident.number.KeptIncidentNumbers;
import io.huiyin.command.notice.NoticeSources;
import io.huiyin.command.notice.file.LedgerIncidentRegister;
import io.huiyin.command.unit.LedgerUnitRegister;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.recipients.RecipientLists;
import io.huiyin.personaldata.recipients.RejectedRows;
import io.huiyin.server.access.AccessRoom;
import io.huiyin.server.metrics.CommandMeter;
import io.huiyin.storage.KeptState;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationParameterResolverFactory;
import org.axonframework.config.Configurer;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;

/** Wires the command side: aggregates, the door in front of them, and the bus that waits for the ledger. */
final class CommandRoom {

    private final CommandSide side;
    private final Executor workers;
    private final CommandMeter meter;
    private final BooleanSupplier clockIsOff;

    CommandRoom(
            Clock clock,
            ZoneId zone,
            KeptState keptState,
            PersonalDataVault vault,
            LedgerEventStore events,
            DeadlineRules rules,
            WorkingCalendars calendars,
            AccessRoom access,
            Executor workers,
            CommandMeter meter,
            BooleanSupplier clockIsOff) {
        LedgerUnitRegister units = new LedgerUnitRegister(events);
        this.side = CommandSide.of(
                clock,
                vault,
                new KeptCaseNumbers(keptState, zone),
                new ReplyDeadlines(rules, calendars),
                new IncidentDeadlines(rules, calendars, units),
                units,
                access.accounts(),
                access.signIns(),
                new LedgerComplaintRegister(events),
                new KeptIncidentNumbers(keptState, zone),
                new NoticeSources(
                        new LedgerIncidentRegister(events),
                        new RecipientLists(keptState, vault),
                        new RejectedRows(keptState)),
                new CountingBasis(rules, calendars));
        this.workers = workers;
        this.meter = meter;
        this.clockIsOff = clockIsOff;
    }

    void furnish(Configurer axon) {
        axon.configureCorrelationDataProviders(configuration -> side.correlationDataProviders());
        axon.configureCommandBus(this::commandBus);
        axon.registerComponent(ParameterResolverFactory.class, this::parameterResolvers);
        side.aggregateTypes().forEach(type -> axon.configureAggregate(AggregateConfigurer.defaultConfiguration(type)));
    }

    private CommandBus commandBus(Configuration configuration) {
        CommandBus bus = AsynchronousCommandBus.builder().executor(workers).build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        side.commandInterceptors().forEach(bus::registerHandlerInterceptor);
        return new RefusingCommandBus(bus, meter, clockIsOff);
    }

    private ParameterResolverFactory parameterResolvers(Configuration configuration) {
        return MultiParameterResolverFactory.ordered(List.of(
                side.parameterResolverFactory(),
                ClasspathParameterResolverFactory.forClass(CommandSide.class),
                new ConfigurationParameterResolverFactory(configuration)));
    }
}
