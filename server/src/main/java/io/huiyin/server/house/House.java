package io.huiyin.server.house;

import io.huiyin.api.CommandId;
import io.huiyin.api.EventNames;
import io.huiyin.api.calendar.FindNextYear;
import io.huiyin.api.calendar.NextYear;
import io.huiyin.api.delivery.DeliveryFigures;
import io.huiyin.api.delivery.FindDeliveryFigures;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.rules.AdoptRules;
import io.huiyin.api.trail.FindLedgerVerification;
import io.huiyin.api.trail.LedgerVerification;
import io.huiyin.command.calendar.LedgerCalendars;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.ledger.LedgerSettings;
import io.huiyin.ledger.serialization.LedgerSerializer;
import io.huiyin.notifications.Deliveries;
import io.huiyin.personaldata.HouseSecrets;
import io.huiyin.personaldata.MasterKey;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.TinkVault;
import io.huiyin.query.QuerySide;
import io.huiyin.query.rules.RuleQueries;
import io.huiyin.scheduler.DueCommands;
import io.huiyin.scheduler.Heartbeat;
import io.huiyin.scheduler.Pace;
import io.huiyin.scheduler.SlaScheduler;
import io.huiyin.scheduler.SlaSchedulerSettings;
import io.huiyin.scheduler.keeping.DueListPlace;
import io.huiyin.scheduler.recount.DeadlineRecount;
import io.huiyin.scheduler.recount.RecountPace;
import io.huiyin.server.access.AccessRoom;
import io.huiyin.server.access.AccountOpening;
import io.huiyin.server.access.OpenAccountJob;
import io.huiyin.server.calendar.CalendarImportJob;
import io.huiyin.server.calendar.CalendarShowJob;
import io.huiyin.server.calendar.CalendarTextJob;
import io.huiyin.server.checkpoint.CheckpointJob;
import io.huiyin.server.checkpoint.CheckpointRoom;
import io.huiyin.server.checkpoint.CheckpointStanding;
import io.huiyin.server.checkpoint.Checkpoints;
import io.huiyin.server.checkpoint.ExportJob;
import io.huiyin.server.checkpoint.KeyReplacementJob;
import io.huiyin.server.checkpoint.ProofSettings;
import io.huiyin.server.control.HouseAsker;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.health.HealthSources;
import io.huiyin.server.health.NodeRoll;
import io.huiyin.server.importing.ImportJob;
import io.huiyin.server.metrics.CommandMeter;
import io.huiyin.server.metrics.HouseMetrics;
import io.huiyin.server.metrics.LatenessMeter;
import io.huiyin.server.rules.RebasingJob;
import io.huiyin.server.rules.RulesShowJob;
import io.huiyin.server.verifying.VerificationBookmarks;
import io.huiyin.server.verifying.VerifyJob;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.Storage;
import io.huiyin.storage.WorkShare;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole house without its web server: storage, ledger, command side, query side. Opening it starts everything;
 * closing it stops everything in order. Axon is wired by hand, so that nothing it brings starts unasked.
 */
public final class House implements AutoCloseable {

    private static final Set<String> READ_ON = Set.of(QuerySide.VIEWS, QuerySide.SEARCH);
    private static final Logger LOG = LoggerFactory.getLogger(House.class);

    /** Where the city's days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** As many commands can wait for kept state and ledger at once; the more share a commit, the less each costs. */
    private static final int COMMAND_WORKERS = 128;

    private static final Duration VIEWS_PATIENCE = Duration.ofSeconds(30);

    private final Clock clock;
    private final NodeSettings node;
    private final Storage storage;
    private final ClockGuard clockGuard;
    private final LedgerEventStore events;
    private final AccessRoom access;
    private final DeadlineRules rules;
    private final WorkingCalendars calendars;
    private final ExecutorService workers = Executors.newFixedThreadPool(COMMAND_WORKERS, House::worker);
    private final QueryRoom queryRoom;
    private final TrailRoom trailRoom;
    private final CheckpointRoom checkpointRoom;
    private final VerifyJob verification;
    private final @Nullable SlaScheduler scheduler;
    private final NotificationsRoom notificationsRoom;
    private final NodeRoll roll;
    private final Configuration axon;

    private House(
            HouseSettings settings,
            DeadlineRules given,
            String rulesName,
            MessageSettings messages,
            ProofSettings proofs,
            Clock clock,
            Storage storage,
            Neighbours neighbours,
            MeterRegistry meters) {
        this.clock = clock;
        this.node = settings.node();
        this.storage = storage;
        this.clockGuard = new ClockGuard(clock, storage);
        Serializer serializer = LedgerSerializer.of(EventNames.byName());
        KeptStateBinding.requireItsLedger(storage.keptState(), storage.blocks());
        MasterKey masterKey = MasterKey.fromEnvironmentOrFile(System.getenv(), settings.masterKey());
        PersonalDataVault vault = TinkVault.open(storage.keptState(), masterKey, clock);
        this.events = LedgerEventStore.open(LedgerSettings.of(
                        storage.blocks(), serializer, clock, settings.node().id())
                .withSuite(proofs.suite()));
        this.calendars = new LedgerCalendars(events);
        KeptStateBinding.check(storage.keptState(), events);
        this.rules = new RuleMemory(storage.keptState()).with(given, rulesName);
        this.access = new AccessRoom(storage.keptState(), events, clock);
        this.queryRoom = new QueryRoom(settings, clock, storage, vault, events, neighbours, rules, calendars);
        this.trailRoom = new TrailRoom(clock, storage, events);
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(configuration -> serializer)
                .configureEventSerializer(configuration -> serializer)
                .configureMessageSerializer(configuration -> serializer)
                .configureEventStore(configuration -> events);
        new CommandRoom(
                        clock,
                        ZONE,
                        storage.keptState(),
                        vault,
                        events,
                        rules,
                        calendars,
                        access,
                        workers,
                        new CommandMeter(meters),
                        clockGuard::isOff)
                .furnish(configurer);
        access.furnish(configurer);
        queryRoom.furnish(configurer);
        configurer.registerQueryHandler(configuration -> new RuleQueries(rules));
        trailRoom.furnish(configurer);
        this.scheduler = node.roles().include(NodeRole.DEADLINES)
                ? watchDeadlines(settings, configurer, neighbours, meters)
                : null;
        this.notificationsRoom = new NotificationsRoom(
                node.roles(), neighbours, messages, clock, storage.keptState(), vault, events, serializer);
        notificationsRoom.furnish(configurer);
        HouseSecrets secrets = new HouseSecrets(masterKey);
        this.verification = new VerifyJob(storage.blocks(), new VerificationBookmarks(settings.data(), secrets, clock));
        this.checkpointRoom = new CheckpointRoom(
                proofs,
                clock,
                storage,
                events,
                secrets,
                settings.tiles(),
                neighbours.turn(storage.keptState(), CheckpointRoom.TURN),
                notificationsRoom.mail(),
                notificationsRoom.domain());
        checkpointRoom.furnish(configurer);
        this.roll = new NodeRoll(storage.keptState(), node.id(), settings.isEmbedded(), clock);
        configurer.registerQueryHandler(configuration -> healthSources(settings).queries(clock));
        this.axon = configurer.buildConfiguration();
        SharedProcessorsOnly.check(axon.eventProcessingConfiguration());
    }

    /**
     * Opens the house that the settings name, making it when there is none. Nobody is told anything.
     *
     * @throws io.huiyin.storage.StorageException when another process has the data open, or it does not fit together
     */
    public static House open(HouseSettings settings, Clock clock) {
        return open(settings, RulesSettings.SHIPPED, clock);
    }

    /**
     * The same by other rules than the shipped ones.
     *
     * @throws io.huiyin.deadlines.InvalidRulesException naming everything that is wrong with the rules
     * @throws io.huiyin.storage.StorageException when another process has the data open, or it does not fit together
     */
    public static House open(HouseSettings settings, RulesSettings rules, Clock clock) {
        return open(settings, rules, MessageSettings.OFF, ProofSettings.OFF, clock, new CompositeMeterRegistry());
    }

    /**
     * The same by the shipped rules, with messages that leave it.
     *
     * @throws IllegalArgumentException when mail would go wrong with these settings
     * @throws io.huiyin.storage.StorageException when another process has the data open, or it does not fit together
     */
    public static House open(HouseSettings settings, MessageSettings messages, Clock clock, MeterRegistry meters) {
        return open(settings, messages, ProofSettings.OFF, clock, meters);
    }

    /**
     * The same by the shipped rules, and the house proves its ledger to others.
     *
     * @param proofs with which algorithms, and where checkpoints go
     */
    public static House open(
            HouseSettings settings, MessageSettings messages, ProofSettings proofs, Clock clock, MeterRegistry meters) {
        return open(settings, RulesSettings.SHIPPED, messages, proofs, clock, meters);
    }

    /**
     * Opens the house that the settings name, making it when there is none, and measures what it does.
     *
     * @param rules by which deadline rules it lives
     * @param messages how messages leave it
     * @param proofs with which algorithms its ledger is proved, and where checkpoints go
     * @param meters where commands are counted and timed
     * @throws io.huiyin.deadlines.InvalidRulesException naming everything that is wrong with the rules
     * @throws IllegalArgumentException when mail would go wrong with these settings
     * @throws io.huiyin.storage.StorageException when another process has the data open, or it does not fit together
     */
    public static House open(
            HouseSettings settings,
            RulesSettings rules,
            MessageSettings messages,
            ProofSettings proofs,
            Clock clock,
            MeterRegistry meters) {
        // What is wrong with the rules is said before anything is made.
        DeadlineRules given = rules.readForHouse();
        // Axon asks this one clock for the time of every event.
        GenericEventMessage.clock = clock;
        PrivateDirectory.make(settings.data());
        PrivateDirectory.make(settings.searchIndex());
        PrivateDirectory.make(settings.tiles());
        PrivateDirectory.make(settings.watch());
        Neighbours neighbours = Neighbours.of(settings);
        Storage storage = StorageOpening.open(settings, clock, neighbours);
        try {
            House house =
                    new House(settings, given, rules.name(), messages, proofs, clock, storage, neighbours, meters);
            house.queryRoom.prepareViews();
            house.axon.start();
            house.roll.start();
            if (settings.rebuildViews()) {
                house.queryRoom.rebuildViews(house.axon);
            }
            LOG.info("Node {} does {}, on {}", house.node.id(), house.node.roles(), storage.description());
            return house;
        } catch (RuntimeException failure) {
            storage.close();
            throw failure;
        }
    }

    private SlaScheduler watchDeadlines(
            HouseSettings settings, Configurer configurer, Neighbours neighbours, MeterRegistry meters) {
        WorkShare share = neighbours.share(storage.keptState(), SlaScheduler.DEADLINES, SlaSchedulerSettings.PARTS);
        SlaScheduler watching = SlaScheduler.open(new SlaSchedulerSettings(
                "sla-scheduler-" + node.id(),
                rules,
                calendars,
                ZONE,
                events::headPosition,
                clock,
                DueCommands.ofEveryKind(),
                Pace.USUAL.renewingEvery(neighbours.beat()),
                share,
                new DueListPlace(settings.watch().resolve("due-list.json.gz"), events::standingAt),
                new LatenessMeter(meters)::recorded));
        watching.configureModule(configurer);
        new DeadlineRecount(clock, RecountPace.USUAL, share).configureModule(configurer);
        return watching;
    }

    /** From now on nothing is written while this node's clock is more than a minute off. */
    public void watchClock() {
        clockGuard.start();
    }

    void lookAtClock() {
        clockGuard.look();
    }

    /** How far this node's clock is ahead of what it is compared with; negative when behind. */
    public Duration clockOffset() {
        return clockGuard.offset();
    }

    /** Whether this node's clock is so far off that it writes nothing. */
    public boolean clockIsOff() {
        return clockGuard.isOff();
    }

    private HealthSources healthSources(HouseSettings settings) {
        return new HealthSources(
                node.id(),
                node.roles().names(),
                roll,
                queryRoom::viewsRead,
                queryRoom::searchRead,
                this::deadlineHeartbeat,
                () -> HouseQueries.ask(queryBus(), new FindNextYear(), NextYear.class),
                () -> HouseQueries.ask(queryBus(), new FindDeliveryFigures(), DeliveryFigures.class),
                () -> HouseQueries.ask(queryBus(), new FindLedgerVerification(), LedgerVerification.class),
                checkpointRoom::report,
                storage.description(),
                settings.isEmbedded() || !settings.mongodbAllowUnsafe(),
                settings.data());
    }

    /** This node's name and roles. */
    public NodeSettings node() {
        return node;
    }

    /** The house in figures, for those who collect them. */
    public HouseMetrics metrics() {
        return new HouseMetrics(
                events::waitingEvents,
                () -> HouseQueries.freshness(queryBus()),
                this::deadlineHeartbeat,
                () -> HouseQueries.ask(queryBus(), new FindDeliveryFigures(), DeliveryFigures.class),
                clock);
    }

    /** How the watching of deadlines goes; empty where this house does not watch. */
    public Optional<Heartbeat> deadlineHeartbeat() {
        return Optional.ofNullable(scheduler).map(SlaScheduler::heartbeat);
    }

    /** The way in for whoever has something to tell. */
    public Deliveries deliveries() {
        return notificationsRoom.deliveries();
    }

    /** Begins to verify the ledger in the background, now and then every hour. */
    public void verifyInBackground() {
        trailRoom.verification().start();
    }

    /** Begins to make and deliver checkpoints by itself, where the settings want it. */
    public void makeCheckpoints() {
        checkpointRoom.start();
    }

    /** How the making of checkpoints goes on this node. */
    public CheckpointStanding checkpointStanding() {
        return checkpointRoom.standing();
    }

    /** How far the ledger is signed. */
    public Checkpoints checkpoints() {
        return checkpointRoom.checkpoints();
    }

    /** The verification of the whole ledger, for the command line. */
    public VerifyJob verification() {
        return verification;
    }

    /** The making of a checkpoint, for the command line. */
    public CheckpointJob checkpoint() {
        return checkpointRoom.checkpointJob();
    }

    /** The replacement of the key that signs checkpoints, for the command line. */
    public KeyReplacementJob keyReplacement() {
        return new KeyReplacementJob(commands(), checkpoints());
    }

    /** The writing of bundles, for the command line. */
    public ExportJob export() {
        return checkpointRoom.exportJob();
    }

    /** Where commands go. */
    public CommandGateway commands() {
        return axon.commandGateway();
    }

    /** Where queries go. */
    public QueryGateway queries() {
        return axon.queryGateway();
    }

    /** Where queries go that carry their own envelope. */
    public QueryBus queryBus() {
        return axon.queryBus();
    }

    /** The ledger. */
    public LedgerEventStore eventStore() {
        return events;
    }

    /** All four ports. */
    public Storage storage() {
        return storage;
    }

    /** State as durable as the ledger. */
    public KeptState keptState() {
        return storage.keptState();
    }

    /** The import of messages. */
    public ImportJob messagesImport() {
        return ImportJob.ofMessages(commands(), calendars.inForce(), ZONE);
    }

    /** The import of complaints to a city council. */
    public ImportJob councilImport() {
        return ImportJob.ofCouncil(commands(), calendars.inForce(), ZONE);
    }

    /** Drafting a calendar from a file. */
    public CalendarImportJob calendarImport() {
        return new CalendarImportJob(commands(), asker());
    }

    /** Showing the calendar and its drafts. */
    public CalendarShowJob calendarShow() {
        return new CalendarShowJob(asker());
    }

    /** The calendar in force, for whoever counts elsewhere. */
    public CalendarTextJob calendarText() {
        return new CalendarTextJob(calendars);
    }

    /** Proposing that running clocks follow a newer version of a rule. */
    public RebasingJob rebasing() {
        return new RebasingJob(commands(), asker(), this::recordRules);
    }

    /** Showing the rules on record and the re-basings. */
    public RulesShowJob rulesShow() {
        return new RulesShowJob(asker());
    }

    /** Puts the deadline rules this house lives by on record, as far as they are not; durable when it returns. */
    public void recordRules() {
        commands().sendAndWait(new AdoptRules(CommandId.random()), MetaData.from(HouseAsker.HOUSE.toMetaData()));
    }

    /** The same at a start, which nothing keeps from answering: what is refused now goes on record at the next one. */
    public void recordRulesIfPossible() {
        try {
            recordRules();
        } catch (RefusedException refused) {
            LOG.warn("The deadline rules did not go on record: {}", refused.violations());
        }
    }

    private HouseAsker asker() {
        return new HouseAsker(queryBus(), () -> awaitViewsAtHead(VIEWS_PATIENCE));
    }

    /** Opening accounts with a random password. */
    public AccountOpening accountOpening() {
        return new AccountOpening(commands(), access, clock);
    }

    /** Opening an account from the command line. */
    public OpenAccountJob openAccount() {
        return new OpenAccountJob(accountOpening());
    }

    /** How everybody signs in, and what accounts may do. */
    public AccessRoom access() {
        return access;
    }

    /**
     * Waits until every view and the search index have read what the ledger holds now.
     *
     * @throws IllegalStateException if they have not within this time
     */
    public void awaitViewsAtHead(Duration atMost) {
        new ViewsAtPosition(queryBus()).await(events.headPosition(), atMost);
    }

    /**
     * Waits until every view and the search index have read what the ledger holds now, however long it takes.
     *
     * @param progress hears how far they have come, by positions
     * @throws IllegalStateException if they read nothing more
     */
    public void awaitViewsAtHead(ProgressListener progress) {
        new ViewsAtPosition(queryBus()).await(events.headPosition(), VIEWS_PATIENCE, progress);
    }

    /**
     * Whatever reads the ledger here stands still until this is closed; then views and search index read on from where
     * they were. Nothing else does: it is for a process that ends when these have been read.
     */
    public Standstill standStill() {
        List<StreamingEventProcessor> readers = axon.eventProcessingConfiguration().eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .toList();
        readers.forEach(EventProcessor::shutDown);
        return () -> readers.stream()
                .filter(reader -> READ_ON.contains(reader.getName()))
                .forEach(EventProcessor::start);
    }

    /** A time in which nothing is read. */
    @FunctionalInterface
    public interface Standstill extends AutoCloseable {

        /** Ends it. */
        @Override
        void close();
    }

    @Override
    public void close() {
        clockGuard.close();
        roll.close();
        if (scheduler != null) {
            scheduler.close();
        }
        checkpointRoom.close();
        trailRoom.close();
        notificationsRoom.close();
        axon.shutdown();
        workers.shutdown();
        queryRoom.close();
        storage.keptState().noteStanding(events.head());
        events.close();
        storage.close();
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "huiyin-command");
        thread.setDaemon(true);
        return thread;
    }
}
