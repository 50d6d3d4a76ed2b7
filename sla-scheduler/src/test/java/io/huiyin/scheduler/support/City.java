package io.huiyin.scheduler.support;

import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.calendar.ApproveCalendar;
import io.huiyin.api.calendar.DraftCalendar;
import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.RegisterHistoricalComplaint;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.complaint.SourceKey;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.incident.DataKind;
import io.huiyin.api.incident.GradeIncident;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.IncidentNumber;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.DutyHours;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.SetUnitContacts;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.command.CommandSide;
import io.huiyin.command.complaint.deadline.ReplyDeadlines;
import io.huiyin.command.deadline.CountingBasis;
import io.huiyin.command.incident.deadline.IncidentDeadlines;
import io.huiyin.command.ledgerkey.LedgerKeyring;
import io.huiyin.command.notice.NoticeSources;
import io.huiyin.command.trail.VerificationRequests;
import io.huiyin.command.unit.UnitRegister;
import io.huiyin.deadlines.ApprovedCalendars;
import io.huiyin.deadlines.CalendarTables;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.personaldata.recipients.RecipientLists;
import io.huiyin.personaldata.recipients.RejectedRows;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationParameterResolverFactory;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** The real command side over events in memory, which outlive every node; and people who use it. */
public final class City implements AutoCloseable {

    private static final UnitId TOWN = new UnitId("unit-city");
    private static final UnitId DISTRICT = new UnitId("unit-district");
    private static final UnitId STREET = new UnitId("unit-street");
    private static final Envelope AGENT = person("account-agent", Role.HOTLINE_AGENT, null);
    private static final Envelope HANDLER = person("account-handler", Role.HANDLER, STREET);
    private static final Envelope OFFICER = person("account-officer", Role.SECURITY_OFFICER, STREET);
    private static final Envelope ADMIN = person("account-admin", Role.SYSTEM_ADMIN, null);
    private static final Envelope SUPERVISOR = person("account-supervisor", Role.HOTLINE_SUPERVISOR, null);
    private static final Envelope IMPORT = Envelope.system("import", Origin.IMPORT);

    private final InMemoryEventStorageEngine engine;
    private final EventStore events;
    private final Clock clock;
    private final DeadlineRules rules;
    private final ApprovedCalendars calendars;
    private final Configurer configurer;
    private final List<Registration> subscriptions = new ArrayList<>();
    private @Nullable Configuration axon;

    public City(Clock clock, DeadlineRules rules, WorkingCalendar calendar) {
        this(clock, rules, WorkingCalendars.beginningWith(calendar), new InMemoryEventStorageEngine());
    }

    private City(Clock clock, DeadlineRules rules, ApprovedCalendars calendars, InMemoryEventStorageEngine engine) {
        this.clock = clock;
        this.rules = rules;
        this.calendars = calendars;
        this.engine = engine;
        // Axon asks this one clock for the time of every event.
        GenericEventMessage.clock = clock;
        this.events = EmbeddedEventStore.builder().storageEngine(engine).build();
        AtomicLong lastNumber = new AtomicLong();
        UnitRegister units = new Tree();
        CommandSide side = CommandSide.of(
                clock,
                OpenVault.INSTANCE,
                receivedAt -> CaseNumber.of(2611, lastNumber.incrementAndGet()),
                new ReplyDeadlines(rules, calendars),
                new IncidentDeadlines(rules, calendars, units),
                units,
                account -> Optional.empty(),
                new NobodySignsIn(),
                complaint -> Optional.empty(),
                detectedAt -> IncidentNumber.of(2611, lastNumber.incrementAndGet()),
                new NoticeSources(
                        incident -> Optional.empty(),
                        new RecipientLists(NoKeptState.INSTANCE, OpenVault.INSTANCE),
                        new RejectedRows(NoKeptState.INSTANCE)),
                new CountingBasis(rules, calendars));
        configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(configuration -> events)
                .configureCorrelationDataProviders(configuration -> side.correlationDataProviders())
                .registerComponent(VerificationRequests.class, configuration -> () -> {})
                .registerComponent(LedgerKeyring.class, configuration -> NoKeyring.INSTANCE)
                .registerComponent(
                        ParameterResolverFactory.class,
                        configuration -> MultiParameterResolverFactory.ordered(
                                side.parameterResolverFactory(),
                                ClasspathParameterResolverFactory.forClass(CommandSide.class),
                                new ConfigurationParameterResolverFactory(configuration)));
        side.aggregateTypes().forEach(configurer::configureAggregate);
        configurer.onInitialize(configuration -> side.commandInterceptors()
                .forEach(interceptor -> configuration.commandBus().registerHandlerInterceptor(interceptor)));
    }

    /** One street of one district. */
    private record Tree() implements UnitRegister {

        @Override
        public Optional<UnitLevel> levelOf(UnitId unit) {
            UnitLevel level = unit.equals(DISTRICT) ? UnitLevel.DISTRICT : UnitLevel.STREET;
            return Optional.of(unit.equals(TOWN) ? UnitLevel.CITY : level);
        }

        @Override
        public Optional<UnitId> parentOf(UnitId unit) {
            return unit.equals(STREET) ? Optional.of(DISTRICT) : Optional.empty();
        }
    }

    /** What is counted on here. */
    public WorkingCalendars calendars() {
        return calendars;
    }

    /** The unit's district has some days off, and no other has. */
    public void districtHasDaysOff(String... days) {
        String off = Stream.of(days).map(day -> "\"" + day + "\"").collect(Collectors.joining(","));
        String table = """
                {"2026": {"districtDays": [{"name": "峰会", "districts": ["%s"], "holidays": [%s], "makeupWorkdays": []}]}}
                """.formatted(DISTRICT, off);
        send(new DraftCalendar(new CommandId("draft"), table, null), ADMIN);
        WorkingCalendar made = calendars
                .inForce()
                .with(CalendarTables.read(
                        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), calendars.inForce(), null));
        send(new ApproveCalendar(new CommandId("approve"), 1, made.contentHash()), SUPERVISOR);
        calendars.putInForce(made);
    }

    /** For modules that belong into the same configuration. */
    public Configurer configurer() {
        return configurer;
    }

    /** Starts Axon. */
    public City opened() {
        axon = configurer.start();
        return this;
    }

    public CommandGateway commands() {
        return opening().commandGateway();
    }

    /** Position of the newest event; -1 when there is none. */
    public long head() {
        TrackingToken head = engine.createHeadToken();
        OptionalLong position = head == null ? OptionalLong.empty() : head.position();
        return position.orElse(-1);
    }

    /** Events after a token, or all of them. */
    public List<? extends TrackedEventMessage<?>> eventsAfter(@Nullable TrackingToken token) {
        try (var stream = engine.readEvents(token, false)) {
            return stream.toList();
        }
    }

    /** What happened to the deadlines of a case, by kind. */
    public List<DeadlineEvent> deadlineEvents(ComplaintId id) {
        return deadlineEvents(id.caseId());
    }

    /** What happened to the deadlines of any case, by kind. */
    public List<DeadlineEvent> deadlineEvents(CaseId id) {
        return events.readEvents(id.value())
                .asStream()
                .map(EventMessage::getPayload)
                .filter(DeadlineEvent.class::isInstance)
                .map(DeadlineEvent.class::cast)
                .toList();
    }

    /** Somebody calls the hotline now, or called it earlier and is entered now. */
    public ComplaintId complains(String name, @Nullable Instant receivedAt) {
        ComplaintId id = new ComplaintId("complaint-" + name);
        send(
                new RegisterComplaint(
                        id,
                        new CommandId("register-" + name),
                        Channel.PHONE,
                        new Matter(MatterKind.HELP, false),
                        new ClearText("路灯不亮"),
                        new ClearText("三天了"),
                        Complainant.ANONYMOUS,
                        receivedAt,
                        receivedAt == null ? null : new ClearText("来信")),
                AGENT);
        return id;
    }

    /** An old case is taken over, unanswered. */
    public ComplaintId isTakenOver(String key, Instant receivedAt) {
        SourceKey source = new SourceKey("messages", key);
        send(
                new RegisterHistoricalComplaint(
                        source.complaintId(),
                        new CommandId("import-" + key),
                        source,
                        Channel.WEB,
                        new Matter(MatterKind.HELP, false),
                        new ClearText("噪音"),
                        new ClearText("夜里施工"),
                        Complainant.ANONYMOUS,
                        receivedAt,
                        null,
                        null,
                        null),
                IMPORT);
        return source.complaintId();
    }

    /** A major incident is put on record that began now. */
    public IncidentId hasAMajorIncident(String name) {
        IncidentId id = new IncidentId("incident-" + name);
        Instant now = clock.instant();
        send(
                new RegisterIncident(
                        id,
                        new CommandId("register-" + id),
                        null,
                        IncidentKind.DATA_SECURITY,
                        SystemKind.DATA_PLATFORM,
                        List.of(DataKind.IMPORTANT),
                        new ClearText("接口泄露"),
                        new ClearText("共享接口未鉴权。"),
                        now,
                        now,
                        now,
                        null),
                OFFICER);
        send(
                new GradeIncident(id, new CommandId("grade-" + id), null, IncidentLevel.MAJOR, new ClearText("涉及十万人")),
                OFFICER);
        return id;
    }

    /** The unit's desk is staffed at these hours of working days from now on. */
    public void unitIsOnDuty(LocalTime from, LocalTime until) {
        send(new EstablishUnit(DISTRICT, new CommandId("establish-district"), "区", UnitLevel.DISTRICT, TOWN), ADMIN);
        send(new EstablishUnit(STREET, new CommandId("establish"), "街道", UnitLevel.STREET, DISTRICT), ADMIN);
        send(
                new SetUnitContacts(
                        STREET,
                        new CommandId("hours-" + from + "-" + until),
                        "desk@street.example.cn",
                        null,
                        new DutyHours(from, until)),
                ADMIN);
    }

    /** The unit gets it. */
    public void isDispatched(ComplaintId id) {
        send(new DispatchComplaint(id, new CommandId("dispatch-" + id), null, STREET, null), AGENT);
    }

    /** A unit answers. */
    public void isAnswered(ComplaintId id) {
        isDispatched(id);
        send(new ReplyToComplaint(id, new CommandId("reply-" + id), null, new ClearText("已修好"), null, null), HANDLER);
    }

    /** The same city after a restart, on the events that are there; to be opened. */
    public City again() {
        return new City(clock, rules, calendars, engine);
    }

    /** Is told of all events once they are stored. */
    public void onEvents(Consumer<List<? extends EventMessage<?>>> told) {
        subscriptions.add(
                events.subscribe(published -> CurrentUnitOfWork.get().afterCommit(stored -> told.accept(published))));
    }

    @Override
    public void close() {
        opening().shutdown();
    }

    private void send(Object command, Envelope asker) {
        commands().sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(asker.toMetaData()));
    }

    private Configuration opening() {
        Configuration opened = axon;
        if (opened == null) {
            throw new IllegalStateException("Not opened");
        }
        return opened;
    }

    private static Envelope person(String account, Role role, @Nullable UnitId unit) {
        return new Envelope(new AccountId(account), role, unit, null, null, "console", Origin.LIVE);
    }
}
