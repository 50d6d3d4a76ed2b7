package io.huiyin.query;

import io.huiyin.api.cases.Freshness;
import io.huiyin.query.access.AllowedRolesInterceptor;
import io.huiyin.query.accounts.AccountQueries;
import io.huiyin.query.accounts.AccountsProjection;
import io.huiyin.query.calendar.CalendarProjection;
import io.huiyin.query.calendar.CalendarQueries;
import io.huiyin.query.casefile.CaseFileProjection;
import io.huiyin.query.casefile.CaseFileQueries;
import io.huiyin.query.casefile.CaseFileWriter;
import io.huiyin.query.casefile.CaseSummaries;
import io.huiyin.query.casefile.Holdings;
import io.huiyin.query.caselist.CaseListQueries;
import io.huiyin.query.caselist.CaseSearchProjection;
import io.huiyin.query.incidentfile.IncidentFileProjection;
import io.huiyin.query.incidentfile.IncidentFileQueries;
import io.huiyin.query.incidentfile.IncidentFileWriter;
import io.huiyin.query.incidentfile.IncidentSummaries;
import io.huiyin.query.incidentlist.IncidentListQueries;
import io.huiyin.query.incidentlist.IncidentSearchProjection;
import io.huiyin.query.live.LiveQueries;
import io.huiyin.query.live.RightsNews;
import io.huiyin.query.notice.NoticeQueries;
import io.huiyin.query.notice.NoticeReading;
import io.huiyin.query.notice.NoticesProjection;
import io.huiyin.query.recount.ChangeCountsProjection;
import io.huiyin.query.recount.RecountQueries;
import io.huiyin.query.recount.Recounts;
import io.huiyin.query.rules.RuleBookProjection;
import io.huiyin.query.rules.RuleBookQueries;
import io.huiyin.query.search.SearchFreshness;
import io.huiyin.query.search.SearchIndex;
import io.huiyin.query.search.SearchIndexTokenStore;
import io.huiyin.query.units.UnitNames;
import io.huiyin.query.units.UnitPlaces;
import io.huiyin.query.units.UnitQueries;
import io.huiyin.query.units.UnitsProjection;
import io.huiyin.query.views.EveryEventCounts;
import io.huiyin.query.views.PositionSignal;
import io.huiyin.query.views.RebuildProgress;
import io.huiyin.query.views.RebuildTurn;
import io.huiyin.query.views.ViewFreshness;
import io.huiyin.query.views.ViewReader;
import io.huiyin.query.views.ViewRebuild;
import io.huiyin.query.views.ViewStanding;
import io.huiyin.query.views.ViewTokenStore;
import io.huiyin.query.views.ViewWriter;
import io.huiyin.query.views.ViewsInUse;
import io.huiyin.storage.ViewSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.EventProcessingConfigurer.PooledStreamingProcessorConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The reading side as one piece. The server opens it, lets it {@link #prepareViews} before Axon starts, registers it as
 * a module of Axon's configuration, and closes it after Axon has stopped. It brings its own event processors, token
 * stores, query handlers and the interceptor that refuses by default.
 */
public final class QuerySide implements ConfigurerModule, AutoCloseable {

    /** The processor that writes the shared views; one node at a time. */
    public static final String VIEWS = "views";

    /** The processor that feeds this node's search index. */
    public static final String SEARCH = "search";

    private static final int VIEW_BATCH = 1_000;
    private static final int SEARCH_BATCH = 1_000;
    // Before the phase in which Axon opens the buses for messages.
    private static final int INTERCEPTOR_PHASE = Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS;

    private final QuerySideSettings settings;
    private final ViewsInUse views;
    private final ViewStanding standing;
    private final RebuildTurn rebuildTurn;
    private final ViewRebuild rebuild;
    private final PositionSignal signal = new PositionSignal();
    private final SearchIndex index;
    private final ViewFreshness filesRead;
    private final SearchFreshness listsRead;
    private final List<Object> queryHandlers;

    private QuerySide(QuerySideSettings settings) {
        this.settings = settings;
        this.views = new ViewsInUse(settings.viewSets(), settings.clock());
        this.standing = new ViewStanding(views, settings.ledger());
        this.rebuildTurn = new RebuildTurn(settings.sharing().rebuild());
        this.rebuild = new ViewRebuild(
                views, settings.ledger(), VIEWS, set -> projections(set, new PositionSignal()), rebuildTurn);
        this.index = SearchIndex.open(
                settings.searchDirectory(), settings.ledger(), settings.vault(), settings.clock(), settings.pace());
        this.filesRead = new ViewFreshness(views, settings.ledger(), signal, settings.clock(), settings.patience());
        this.listsRead = new SearchFreshness(index, settings.ledger(), settings.clock(), settings.patience());
        this.queryHandlers = queryHandlers(settings);
    }

    /**
     * Opens the search index; the views are opened at their first use.
     *
     * @throws io.huiyin.storage.StorageException if another process holds the search index
     */
    public static QuerySide open(QuerySideSettings settings) {
        return new QuerySide(settings);
    }

    /** Whether the views stand on this ledger, and why not. */
    public ViewStanding.Decision viewStanding() {
        return standing.check();
    }

    /** How far the views have read. */
    public Freshness viewsRead() {
        return filesRead.now();
    }

    /** How far this node's search index has read. */
    public Freshness searchRead() {
        listsRead.await(null);
        return listsRead.now();
    }

    /** Why the search index that was there had to go when this was opened, as a sentence; empty if none had. */
    public Optional<String> searchStartedAnew() {
        return index.startedAnew();
    }

    /**
     * Builds the views anew if they cannot go on. To be called before Axon starts.
     *
     * @return what was found
     */
    public ViewStanding.Decision prepareViews(
            StreamableMessageSource<TrackedEventMessage<?>> ledger, RebuildProgress progress) {
        ViewStanding.Decision decision = standing.check();
        if (decision.rebuildNeeded()) {
            rebuildTurn.run(() -> standing.check().rebuildNeeded(), () -> rebuild.run(ledger, progress));
        }
        return decision;
    }

    /**
     * Builds the views anew while the house runs: this node's processor stands still meanwhile, and queries see the old
     * views until the switch, which other nodes notice within seconds.
     */
    public void rebuildViews(Configuration axon, RebuildProgress progress) {
        Optional<EventProcessor> processor =
                axon.eventProcessingConfiguration().eventProcessor(VIEWS, EventProcessor.class);
        processor.ifPresent(EventProcessor::shutDown);
        try {
            rebuildTurn.run(() -> true, () -> rebuild.run(axon.eventStore(), progress));
        } finally {
            processor.ifPresent(EventProcessor::start);
        }
    }

    /** Registers processors, token stores, query handlers and the interceptor. */
    @Override
    public void configureModule(Configurer configurer) {
        configurer.eventProcessing(this::registerSearch);
        if (settings.writesViews()) {
            configurer.eventProcessing(this::registerViews);
        }
        queryHandlers.forEach(handler -> configurer.registerQueryHandler(axon -> handler));
        configurer.onInitialize(axon -> axon.onStart(
                INTERCEPTOR_PHASE, () -> axon.queryBus().registerHandlerInterceptor(new AllowedRolesInterceptor())));
    }

    /** Makes the search index durable and closes it. Axon must have stopped. */
    @Override
    public void close() {
        index.close();
    }

    private void registerViews(EventProcessingConfigurer processing) {
        ViewTokenStore tokens = new ViewTokenStore(views, standing);
        projections(tokens::written, signal).forEach(projection -> processing.registerEventHandler(axon -> projection));
        register(processing, VIEWS, VIEW_BATCH);
        processing.registerTokenStore(VIEWS, axon -> tokens);
        processing.registerTransactionManager(VIEWS, axon -> views);
    }

    private void registerSearch(EventProcessingConfigurer processing) {
        processing.registerEventHandler(axon -> new CaseSearchProjection(index));
        processing.registerEventHandler(axon -> new IncidentSearchProjection(index));
        processing.registerEventHandler(axon -> new RightsNews(index.live()));
        register(processing, SEARCH, SEARCH_BATCH);
        processing.registerTokenStore(SEARCH, axon -> new SearchIndexTokenStore(index));
        processing.registerTransactionManager(SEARCH, axon -> NoTransactionManager.INSTANCE);
    }

    private void register(EventProcessingConfigurer processing, String name, int batchSize) {
        long halfTheTimeOut = settings.sharing().claimTimeOut().toMillis() / 2;
        // One segment: a set of views and an index each have one position, and batches make one thread fast enough.
        PooledStreamingProcessorConfiguration oneSegment = (axon, processor) -> processor
                .initialSegmentCount(1)
                .batchSize(batchSize)
                .tokenClaimInterval(halfTheTimeOut)
                .claimExtensionThreshold(halfTheTimeOut)
                .initialToken(StreamableMessageSource::createTailToken);
        processing.registerPooledStreamingEventProcessor(name, Configuration::eventStore, oneSegment);
        // Axon's default logs a failing handler and goes on, which would leave a hole in the views.
        processing.registerListenerInvocationErrorHandler(name, axon -> PropagatingErrorHandler.instance());
    }

    private List<Object> projections(Supplier<ViewSet> set, PositionSignal told) {
        ViewWriter writer = new ViewWriter(set, settings.ledger(), told);
        return List.of(
                new CaseFileProjection(writer),
                new IncidentFileProjection(writer),
                new NoticesProjection(writer),
                new UnitsProjection(writer),
                new AccountsProjection(writer),
                new CalendarProjection(writer),
                new RuleBookProjection(writer),
                new ChangeCountsProjection(writer),
                new EveryEventCounts(writer));
    }

    private List<Object> queryHandlers(QuerySideSettings from) {
        ViewReader reader = new ViewReader(views);
        UnitNames units = new UnitNames(reader);
        CaseSummaries summaries = new CaseSummaries(from.clock());
        IncidentSummaries incidents = new IncidentSummaries(from.clock());
        Holdings holdings = new Holdings(from.calendars(), new UnitPlaces(reader), from.clock());
        CaseFileQueries files =
                new CaseFileQueries(reader, filesRead, new CaseFileWriter(from.vault(), units, summaries, holdings));
        Recounts recounts = new Recounts(index, from.rules(), from.calendars(), from.clock());
        CalendarQueries calendar =
                new CalendarQueries(reader, filesRead, listsRead, from.calendars(), recounts, from.clock());
        RuleBookQueries rules = new RuleBookQueries(reader, filesRead, listsRead, from.rules(), recounts);
        return List.of(
                new CaseListQueries(index, from.vault(), units, summaries, listsRead, from.clock()),
                files,
                new IncidentListQueries(index, from.vault(), units, incidents, listsRead, from.clock()),
                new IncidentFileQueries(
                        reader, filesRead, files, new IncidentFileWriter(from.vault(), units, incidents)),
                new NoticeQueries(reader, filesRead, new NoticeReading(from.vault())),
                calendar,
                rules,
                new RecountQueries(
                        reader,
                        filesRead,
                        listsRead,
                        recounts,
                        from.rules(),
                        from.calendars(),
                        List.of(calendar, rules)),
                new UnitQueries(reader),
                new AccountQueries(reader, filesRead),
                new FreshnessQueries(filesRead, listsRead),
                new LiveQueries(index.live()));
    }
}
