package io.huiyin.notifications.support;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.unit.UnitId;
import io.huiyin.notifications.Notifications;
import io.huiyin.notifications.NotificationsSettings;
import io.huiyin.notifications.Offices;
import io.huiyin.notifications.Pace;
import io.huiyin.notifications.ResultCommands;
import io.huiyin.notifications.channel.Channel;
import io.huiyin.notifications.policy.WhomToTell;
import io.huiyin.notifications.sending.RetryPlan;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.storage.TemporaryStorage;
import io.huiyin.storage.claim.KeptStateTokenStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.jspecify.annotations.Nullable;

/** Notifications as the server runs them, over a ledger in memory and real storage, with a ledger a test writes itself. */
public final class TestHouse implements AutoCloseable {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public final SettableClock clock = new SettableClock(Letters.MONDAY);
    public final RecordingChannel channel = new RecordingChannel();
    public final TemporaryStorage storage = TemporaryStorage.open();

    private final Path directory;
    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final Map<String, Long> nextSequence = new HashMap<>();
    private final boolean sends;
    private final Offices offices;
    private PersonalDataVault vault;
    private EventStore events;
    private Configuration axon;
    private Notifications notifications;

    private TestHouse(Path directory, boolean sends, Offices offices) {
        this.directory = directory;
        this.sends = sends;
        this.offices = offices;
    }

    /** Opens one whose messages go out. */
    public static TestHouse open(Path directory, Offices offices) {
        return new TestHouse(directory, true, offices).start();
    }

    /** Opens one without a way out. */
    public static TestHouse withoutChannel(Path directory, Offices offices) {
        return new TestHouse(directory, false, offices).start();
    }

    /** One that was never opened with notifications; events may happen in it before {@link #start}. */
    public static TestHouse shut(Path directory, Offices offices) {
        TestHouse house = new TestHouse(directory, true, offices);
        house.vault = Keys.vault(house.storage.keptState(), directory, house.clock);
        house.events = EmbeddedEventStore.builder().storageEngine(house.engine).build();
        return house;
    }

    public TestHouse start() {
        vault = Keys.vault(storage.keptState(), directory, clock);
        events = ToldAtOnce.over(
                EmbeddedEventStore.builder().storageEngine(engine).build());
        notifications = Notifications.open(new NotificationsSettings(
                storage.keptState(),
                vault,
                new KeptStateTokenStore(
                        storage.keptState(),
                        TemporaryStorage.javaSerializer(),
                        "node-1",
                        KeptStateTokenStore.USUAL_TIME_OUT,
                        clock),
                KeptStateTokenStore.USUAL_TIME_OUT,
                stream -> events.readEvents(stream).asStream(),
                this::head,
                clock,
                ZONE,
                "node-1",
                true,
                sends ? channel : (Channel) null,
                "huiyin.example.cn",
                offices,
                URI.create("https://huiyin.example.cn/"),
                Locale.CHINESE,
                ResultCommands.ofEveryCase(),
                new Pace(Duration.ofMillis(20), 2, RetryPlan.USUAL)));
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false).configureEventStore(config -> events);
        notifications.configureModule(configurer);
        axon = configurer.start();
        return this;
    }

    /** Stops and starts again on the same data. */
    public void restart() {
        axon.shutdown();
        storage.reopen();
        start();
    }

    /** Stops, forgets how far the ledger was read, and starts again. */
    public void restartWithoutTokens() {
        axon.shutdown();
        storage.keptState()
                .list("tokens", "", 100)
                .forEach(entry -> storage.keptState().delete("tokens", entry.id()));
        storage.reopen();
        start();
    }

    public PersonalDataVault vault() {
        return vault;
    }

    public Notifications notifications() {
        return notifications;
    }

    /** Something happens, live. */
    public void happened(String stream, DomainEvent... happened) {
        happened(stream, Envelope.system("test", Origin.LIVE), happened);
    }

    /** Something happens. */
    public void happened(String stream, Envelope envelope, DomainEvent... happened) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (DomainEvent event : happened) {
            long sequence = nextSequence.merge(stream, 0L, (next, none) -> next + 1);
            messages.add(new GenericDomainEventMessage<>(
                    "Test",
                    stream,
                    sequence,
                    event,
                    MetaData.from(envelope.toMetaData()),
                    stream + "@" + sequence,
                    clock.instant()));
        }
        events.publish(messages);
    }

    /** Sequence number of the first event of a kind on a stream. */
    public long sequenceOf(String stream, Class<? extends DomainEvent> kind) {
        return events.readEvents(stream)
                .asStream()
                .filter(event -> kind.isInstance(event.getPayload()))
                .findFirst()
                .orElseThrow()
                .getSequenceNumber();
    }

    /** Position of the newest event; -1 when there is none. */
    public long head() {
        var token = engine.createHeadToken();
        OptionalLong position = token == null ? OptionalLong.empty() : token.position();
        return position.orElse(-1);
    }

    /** Waits until everything that happened was looked at. */
    public void settle() {
        Awaiting.until(
                "everything was read",
                () -> axon.eventProcessingConfiguration()
                        .eventProcessor(WhomToTell.PROCESSOR, StreamingEventProcessor.class)
                        .map(processor ->
                                processor.processingStatus().values().stream().toList())
                        .filter(statuses -> statuses.size() == 4)
                        .filter(statuses -> statuses.stream().allMatch(this::isAtHead))
                        .isPresent());
    }

    private boolean isAtHead(EventTrackerStatus status) {
        return !status.isErrorState() && status.getCurrentPosition().orElse(-1) >= head();
    }

    /** Asks in a role. */
    public <R> R ask(Object query, ResponseType<R> type, Role role, @Nullable UnitId unit) {
        Envelope asker = new Envelope(
                new AccountId("account-" + role.name().toLowerCase(Locale.ROOT)),
                role,
                unit,
                null,
                null,
                "test",
                Origin.LIVE);
        return axon.queryGateway()
                .query(new GenericMessage<>(query, asker.toMetaData()), type)
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        axon.shutdown();
        notifications.close();
        storage.close();
    }
}
