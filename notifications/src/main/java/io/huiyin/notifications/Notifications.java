package io.huiyin.notifications;

import io.huiyin.notifications.delivery.DeliveryLists;
import io.huiyin.notifications.delivery.DeliveryStore;
import io.huiyin.notifications.delivery.ResultQueue;
import io.huiyin.notifications.delivery.SendingSwitch;
import io.huiyin.notifications.outbox.OutboxFigures;
import io.huiyin.notifications.outbox.OutboxQueries;
import io.huiyin.notifications.outbox.RecordedLooks;
import io.huiyin.notifications.policy.LetterFacts;
import io.huiyin.notifications.policy.Policies;
import io.huiyin.notifications.policy.WhomToTell;
import io.huiyin.notifications.proof.ResultReporting;
import io.huiyin.notifications.recall.CaseRecall;
import io.huiyin.notifications.recall.ChangeRecall;
import io.huiyin.notifications.recall.HouseAddressBook;
import io.huiyin.notifications.recall.UnitRecall;
import io.huiyin.notifications.sending.Addresses;
import io.huiyin.notifications.sending.MessageIds;
import io.huiyin.notifications.sending.SendingFigures;
import io.huiyin.notifications.sending.SendingLoop;
import io.huiyin.notifications.writing.LetterWriter;
import io.huiyin.notifications.writing.MailWords;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.EventProcessingConfigurer.PooledStreamingProcessorConfiguration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.lifecycle.Phase;

/**
 * Notifications as one piece. The server opens it, registers it as a module of Axon's configuration, and closes it after
 * Axon has stopped. It brings its own event processor and query handlers; what it sends starts and stops with Axon.
 */
public final class Notifications implements ConfigurerModule, AutoCloseable {

    private static final int SEGMENTS = 4;
    private static final int BATCH = 256;
    private static final int AFTER_THE_PROCESSORS = Phase.INBOUND_EVENT_CONNECTORS + 1;

    private final NotificationsSettings settings;
    private final SendingSwitch sendingSwitch;
    private final DeliveryStore store;
    private final SendingLoop loop;
    private final OutboxQueries queries;
    private final LetterWriter writer;
    private final UnitRecall units;

    private Notifications(NotificationsSettings settings) {
        this.settings = settings;
        this.sendingSwitch = new SendingSwitch(settings.keptState());
        this.writer = new LetterWriter(new MailWords(settings.language()));
        this.units = new UnitRecall(settings.streams());
        ResultQueue results = new ResultQueue(settings.keptState());
        SendingFigures figures = new SendingFigures();
        Addresses addresses =
                new Addresses(new HouseAddressBook(units, settings.offices().byKind()));
        MessageIds messageIds = new MessageIds(settings.messageIdDomain());
        this.loop = new SendingLoop(settings, new ResultReporting(results, settings.results()));
        this.store = new DeliveryStore(settings.keptState(), settings.vault(), results, loop::wake);
        loop.sendThrough(store, sendingSwitch, addresses, messageIds, figures);
        this.queries = new OutboxQueries(
                store,
                new DeliveryLists(settings.keptState()),
                addresses,
                messageIds,
                new RecordedLooks(settings.streams(), settings.clock()),
                new OutboxFigures(settings, sendingSwitch, results, figures));
    }

    /** Opens it; nothing is decided or sent before Axon starts. */
    public static Notifications open(NotificationsSettings settings) {
        return new Notifications(settings);
    }

    /** The way in for whoever else has something to tell. */
    public Deliveries deliveries() {
        return store;
    }

    /** Whether anything may be sent; a restore holds it before the house opens. */
    public SendingSwitch sendingSwitch() {
        return sendingSwitch;
    }

    /** Registers query handlers and, where this node delivers, the processor; sending starts and stops with Axon. */
    @Override
    public void configureModule(Configurer configurer) {
        configurer.registerQueryHandler(axon -> queries);
        if (settings.delivers()) {
            configurer.eventProcessing(this::register);
            configurer.onInitialize(axon -> {
                axon.onStart(AFTER_THE_PROCESSORS, () -> loop.start(axon.commandGateway()));
                axon.onShutdown(AFTER_THE_PROCESSORS, loop::stop);
            });
        }
    }

    /** Sends nothing more; what is under way ends by itself. Repeating it is harmless; Axon's shutdown does it too. */
    @Override
    public void close() {
        loop.stop();
    }

    private void register(EventProcessingConfigurer processing) {
        LetterFacts facts = new LetterFacts(writer.words(), units, settings.console(), settings.zone());
        WhomToTell whomToTell = new WhomToTell(
                Policies.all(
                        new CaseRecall(settings.streams()),
                        new ChangeRecall(settings.streams()),
                        settings.vault(),
                        facts,
                        settings.offices().byKind().keySet()),
                settings.keptState(),
                settings.ledgerHead().getAsLong(),
                writer,
                store,
                sendingSwitch,
                settings.streams(),
                new MessageIds(settings.messageIdDomain()));
        processing.registerEventHandler(axon -> whomToTell);
        long halfTheTimeOut = settings.claimTimeOut().toMillis() / 2;
        PooledStreamingProcessorConfiguration fromTheFirstPolicyOn = (axon, processor) -> processor
                .initialSegmentCount(SEGMENTS)
                .batchSize(BATCH)
                .tokenClaimInterval(halfTheTimeOut)
                .claimExtensionThreshold(halfTheTimeOut)
                .initialToken(source -> new GlobalSequenceTrackingToken(whomToTell.beginsAfter()));
        processing.registerPooledStreamingEventProcessor(
                WhomToTell.PROCESSOR, Configuration::eventStore, fromTheFirstPolicyOn);
        processing.registerTokenStore(WhomToTell.PROCESSOR, axon -> settings.tokens());
        processing.registerTransactionManager(WhomToTell.PROCESSOR, axon -> NoTransactionManager.INSTANCE);
        // Axon's default logs a failing handler and goes on, which would leave somebody untold.
        processing.registerListenerInvocationErrorHandler(
                WhomToTell.PROCESSOR, axon -> PropagatingErrorHandler.instance());
    }
}
