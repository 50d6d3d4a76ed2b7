package io.huiyin.notifications.campaign;

import io.huiyin.personaldata.recipients.RecipientKeys;
import io.huiyin.personaldata.recipients.RecipientLists;
import io.huiyin.personaldata.recipients.RejectedRows;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.lifecycle.Phase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sending of bulk notices as one piece. The server opens it, registers it as a module of Axon's configuration, and
 * closes it after Axon has stopped. It has threads of its own, so that a hundred thousand notices never stand in the way
 * of one urgent message.
 */
public final class NoticeSending implements ConfigurerModule, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSending.class);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(60);
    private static final int AFTER_THE_PROCESSORS = Phase.INBOUND_EVENT_CONNECTORS + 1;

    private final NoticeSendingSettings settings;
    private final BatchRecords records;
    private final ExecutorService workers;
    private final ScheduledExecutorService beat =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "huiyin-notices"));
    private final BatchHandover handover;
    private volatile @Nullable NoticeDesk desk;

    private NoticeSending(NoticeSendingSettings settings) {
        this.settings = settings;
        this.records = new BatchRecords(
                settings.keptState(), settings.node(), settings.pace().claimTimeout(), settings.clock());
        this.workers =
                Executors.newFixedThreadPool(settings.pace().width(), work -> daemon(work, "huiyin-notice-mail"));
        this.handover = new BatchHandover(settings, workers);
    }

    /** Opens it; nothing is sent before Axon starts. */
    public static NoticeSending open(NoticeSendingSettings settings) {
        return new NoticeSending(settings);
    }

    /** Registers query handlers; where this node delivers, sending starts and stops with Axon. */
    @Override
    public void configureModule(Configurer configurer) {
        NoticeAnswers answers = new NoticeAnswers(
                () -> Objects.requireNonNull(desk, "Nobody asks before the start"),
                records,
                new RejectedRows(settings.keptState()),
                new RecipientKeys(settings.vault()),
                settings.mail(),
                settings.pace().perSecond());
        configurer.registerQueryHandler(axon -> answers);
        configurer.onInitialize(axon -> {
            axon.onStart(Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS, () -> desk = deskOf(axon));
            if (settings.delivers()) {
                axon.onStart(AFTER_THE_PROCESSORS, this::start);
                axon.onShutdown(AFTER_THE_PROCESSORS, this::stop);
            }
        });
    }

    /** Sends nothing more; what is under way ends by itself. Repeating it is harmless; Axon's shutdown does it too. */
    @Override
    public void close() {
        stop();
    }

    private NoticeDesk deskOf(Configuration axon) {
        return new NoticeDesk(axon.commandGateway(), axon.queryGateway(), settings.zone());
    }

    private void start() {
        NoticePace pace = settings.pace();
        NoticeRound round = new NoticeRound(
                Objects.requireNonNull(desk),
                new RecipientLists(settings.keptState(), settings.vault()),
                records,
                handover,
                new Throttle(pace.perSecond(), settings.clock()),
                pace.chunk(),
                settings.clock());
        var unused = beat.scheduleWithFixedDelay(
                () -> calmly(round), pace.beat().toMillis(), pace.beat().toMillis(), TimeUnit.MILLISECONDS);
    }

    // The round under way ends behind the messages being handed over just now, so that what became of them is kept.
    private void stop() {
        handover.stop();
        beat.shutdown();
        try {
            if (!beat.awaitTermination(LONGEST_ROUND.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("A round of notices did not end in time; what it was sending may be sent again");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        workers.shutdown();
    }

    // A failure must not end the beat; the next one tries again.
    private static void calmly(NoticeRound round) {
        try {
            round.run();
        } catch (RuntimeException failure) {
            LOG.warn("Could not look for notices to send: {}", failure.toString());
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
