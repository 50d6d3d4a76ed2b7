package io.huiyin.scheduler;

import io.huiyin.scheduler.alarm.AlarmClock;
import io.huiyin.scheduler.alarm.QuartzAlarmClock;
import io.huiyin.scheduler.duelist.DeadlineEvents;
import io.huiyin.scheduler.firing.ShareKeeping;
import io.huiyin.scheduler.keeping.KeptPosition;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.EventProcessingConfigurer.PooledStreamingProcessorConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler as one piece. The server opens it, registers it as a module of Axon's configuration, and closes it after
 * Axon has stopped. It brings its own event processor, which reads the ledger from where its due-list was kept or else from
 * the first event, and its own alarm clock, which starts and stops with Axon.
 */
public final class SlaScheduler implements ConfigurerModule, AutoCloseable {

    /** The processor that keeps the due-list. */
    public static final String DEADLINES = DeadlineEvents.PROCESSOR;

    private static final int BATCH = 1_000;
    private static final int BEFORE_THE_PROCESSORS = Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS;
    private static final int AFTER_THE_PROCESSORS = Phase.INBOUND_EVENT_CONNECTORS + 1;

    private final LongSupplier ledgerHead;
    private final Pace pace;
    private final DeadlineWatch watch;
    private final @Nullable KeptPosition kept;
    private final ShareKeeping shareKeeping;
    private final BehindAlarm alarm;
    private volatile long headAtStart;

    private SlaScheduler(SlaSchedulerSettings settings, AlarmClock alarmClock) {
        this.ledgerHead = settings.ledgerHead();
        this.pace = settings.pace();
        this.watch = new DeadlineWatch(settings, alarmClock);
        this.kept = settings.place() == null ? null : watch.keptIn(settings.place());
        this.shareKeeping = new ShareKeeping(settings.name(), settings.share(), watch::isAtHead, watch::looksAgain);
        this.alarm = new BehindAlarm(settings.name(), watch::heartbeat);
    }

    /**
     * Opens it with an alarm clock of Quartz; nothing runs before Axon starts.
     *
     * @throws IllegalStateException if Quartz would keep its jobs anywhere but in memory
     */
    public static SlaScheduler open(SlaSchedulerSettings settings) {
        return open(settings, QuartzAlarmClock.open(settings.name(), settings.clock()));
    }

    /** Opens it with an alarm clock of the caller's, which it closes. */
    public static SlaScheduler open(SlaSchedulerSettings settings, AlarmClock alarmClock) {
        return new SlaScheduler(settings, alarmClock);
    }

    /** Registers the processor with its tokens in memory, and starts and stops with Axon. */
    @Override
    public void configureModule(Configurer configurer) {
        configurer.eventProcessing(this::register);
        configurer.onInitialize(axon -> {
            axon.onStart(BEFORE_THE_PROCESSORS, () -> headAtStart = ledgerHead.getAsLong());
            axon.onStart(AFTER_THE_PROCESSORS, () -> start(axon));
            axon.onShutdown(AFTER_THE_PROCESSORS, this::close);
            axon.onShutdown(BEFORE_THE_PROCESSORS, this::keep);
        });
    }

    private void start(Configuration axon) {
        watch.start(axon.commandGateway(), readBy(axon), headAtStart);
        shareKeeping.start(pace.renewal());
        alarm.start();
    }

    /** How it is. Looks at every watched deadline, so ask no more often than a health page does. */
    public Heartbeat heartbeat() {
        return watch.heartbeat();
    }

    /** Stops firing and gives this node's share back. Repeating it is harmless; Axon's shutdown does it too. */
    @Override
    public void close() {
        alarm.close();
        watch.stop();
        shareKeeping.close();
    }

    private void register(EventProcessingConfigurer processing) {
        processing.registerEventHandler(axon -> watch.events());
        PooledStreamingProcessorConfiguration oneSegmentFromTheTail = (axon, processor) ->
                processor.initialSegmentCount(1).batchSize(BATCH).initialToken(this::beginning);
        processing.registerPooledStreamingEventProcessor(DEADLINES, Configuration::eventStore, oneSegmentFromTheTail);
        // The due-list is in memory, so its position is too; where it is kept, both are kept together.
        processing.registerTokenStore(DEADLINES, axon -> kept == null ? new InMemoryTokenStore() : kept);
        processing.registerTransactionManager(DEADLINES, axon -> NoTransactionManager.INSTANCE);
        processing.registerListenerInvocationErrorHandler(DEADLINES, axon -> PropagatingErrorHandler.instance());
    }

    private @Nullable TrackingToken beginning(StreamableMessageSource<TrackedEventMessage<?>> ledger) {
        return kept == null ? ledger.createTailToken() : kept.beginning(ledger);
    }

    private void keep() {
        if (kept != null) {
            kept.keep();
        }
    }

    private static LongSupplier readBy(Configuration axon) {
        Optional<StreamingEventProcessor> processor =
                axon.eventProcessingConfiguration().eventProcessor(DEADLINES, StreamingEventProcessor.class);
        return () -> processor.stream()
                .flatMap(streaming -> streaming.processingStatus().values().stream())
                .map(EventTrackerStatus::getCurrentPosition)
                .mapToLong(position -> position.orElse(-1))
                .min()
                .orElse(-1);
    }
}
