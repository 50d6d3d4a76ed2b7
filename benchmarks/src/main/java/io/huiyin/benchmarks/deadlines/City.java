package io.huiyin.benchmarks.deadlines;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.EventNames;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.CommandSide;
import io.huiyin.command.account.SignIns;
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
import io.huiyin.ledger.LedgerSettings;
import io.huiyin.ledger.serialization.LedgerSerializer;
import io.huiyin.personaldata.MasterKey;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.TinkVault;
import io.huiyin.personaldata.recipients.RecipientLists;
import io.huiyin.personaldata.recipients.RejectedRows;
import io.huiyin.scheduler.DueCommands;
import io.huiyin.scheduler.Heartbeat;
import io.huiyin.scheduler.Pace;
import io.huiyin.scheduler.SlaScheduler;
import io.huiyin.scheduler.SlaSchedulerSettings;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.Storage;
import io.huiyin.storage.WorkShare;
import io.huiyin.storage.mvstore.EmbeddedStorage;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;

/**
 * The command side, its ledger on the embedded default and the scheduler, wired as the house wires them and without
 * anything that reads: no views, no search index, no messages.
 */
final class City implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int WORKERS = 128;
    private static final Envelope AGENT =
            new Envelope(new AccountId("account-agent"), Role.HOTLINE_AGENT, null, null, null, "console", Origin.LIVE);

    private final Storage storage;
    private final LedgerEventStore events;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    private final SlaScheduler scheduler;
    private final Configuration axon;

    private City(Path directory, Clock clock) {
        Serializer serializer = LedgerSerializer.of(EventNames.byName());
        storage = EmbeddedStorage.open(directory.resolve("store"), serializer);
        events = LedgerEventStore.open(LedgerSettings.of(storage.blocks(), serializer, clock, "node-1"));
        PersonalDataVault vault = TinkVault.open(
                storage.keptState(), MasterKey.loadOrCreate(directory.resolve("master-key.json")), clock);
        DeadlineRules rules = DeadlineRules.shipped();
        WorkingCalendars calendars = WorkingCalendars.shipped();
        CommandSide side = commandSide(clock, vault, rules, calendars);
        scheduler = SlaScheduler.open(new SlaSchedulerSettings(
                "sla-scheduler",
                rules,
                calendars,
                ZONE,
                events::headPosition,
                clock,
                DueCommands.ofEveryKind(),
                Pace.USUAL,
                WorkShare.ofTheOnlyNode(SlaSchedulerSettings.PARTS),
                null,
                late -> {}));
        axon = started(side, serializer);
    }

    /** Opens an empty one. */
    static City open(Path directory, Clock clock) {
        // Axon asks this one clock for the time of every event.
        GenericEventMessage.clock = clock;
        return new City(directory, clock);
    }

    private CommandSide commandSide(
            Clock clock, PersonalDataVault vault, DeadlineRules rules, WorkingCalendars calendars) {
        KeptState kept = storage.keptState();
        LedgerUnitRegister units = new LedgerUnitRegister(events);
        return CommandSide.of(
                clock,
                vault,
                new KeptCaseNumbers(kept, ZONE),
                new ReplyDeadlines(rules, calendars),
                new IncidentDeadlines(rules, calendars, units),
                units,
                account -> Optional.empty(),
                nobodySignsIn(),
                new LedgerComplaintRegister(events),
                new KeptIncidentNumbers(kept, ZONE),
                new NoticeSources(
                        new LedgerIncidentRegister(events), new RecipientLists(kept, vault), new RejectedRows(kept)),
                new CountingBasis(rules, calendars));
    }

    private static SignIns nobodySignsIn() {
        return (SignIns) Proxy.newProxyInstance(
                City.class.getClassLoader(), new Class<?>[] {SignIns.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private Configuration started(CommandSide side, Serializer serializer) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(configuration -> serializer)
                .configureEventSerializer(configuration -> serializer)
                .configureMessageSerializer(configuration -> serializer)
                .configureEventStore(configuration -> events)
                .configureCorrelationDataProviders(configuration -> side.correlationDataProviders())
                .configureCommandBus(configuration -> bus(side, configuration.correlationDataProviders()))
                .registerComponent(
                        ParameterResolverFactory.class,
                        configuration -> MultiParameterResolverFactory.ordered(
                                side.parameterResolverFactory(),
                                ClasspathParameterResolverFactory.forClass(CommandSide.class)));
        // Nothing but complaints happens here; other aggregates need more of a house.
        side.aggregateTypes().stream()
                .filter(type -> type.getSimpleName().equals("Complaint"))
                .forEach(type -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(type)));
        scheduler.configureModule(configurer);
        return configurer.start();
    }

    private CommandBus bus(CommandSide side, List<CorrelationDataProvider> providers) {
        CommandBus bus = AsynchronousCommandBus.builder().executor(workers).build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(providers));
        side.commandInterceptors().forEach(bus::registerHandlerInterceptor);
        return bus;
    }

    /** So many people complain at once, 128 at a time. */
    void complain(int count) {
        try (var callers = new Callers(WORKERS)) {
            IntStream.range(0, count).forEach(number -> callers.call(() -> send(registration(number))));
        }
    }

    private void send(Command command) {
        axon.commandGateway()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(AGENT.toMetaData()));
    }

    private static RegisterComplaint registration(int number) {
        ComplaintId id = new ComplaintId("complaint-benchmark-" + number);
        return new RegisterComplaint(
                id,
                new CommandId("register-" + id),
                Channel.PHONE,
                new Matter(MatterKind.COMPLAINT, true),
                new ClearText("路灯不亮"),
                new ClearText("门前路灯坏了三天"),
                Complainant.ANONYMOUS,
                null,
                null);
    }

    Heartbeat heartbeat() {
        return scheduler.heartbeat();
    }

    long events() {
        return events.headPosition() + 1;
    }

    @Override
    public void close() {
        scheduler.close();
        axon.shutdown();
        workers.shutdown();
        events.close();
        storage.close();
    }
}
