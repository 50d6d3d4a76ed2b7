package io.huiyin.query;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.unit.UnitEstablished;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.deadlines.ApprovedCalendars;
import io.huiyin.deadlines.CalendarTables;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.query.search.Pace;
import io.huiyin.storage.TemporaryStorage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;

/** The reading side as the server runs it, over a ledger in memory and real storage in a directory of its own. */
public final class House implements AutoCloseable {

    public static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    private static final Pace AT_ONCE = new Pace(10_000, Duration.ofSeconds(1), Duration.ZERO);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public final MemoryLedger ledger;
    public final MovableClock clock = new MovableClock(MONDAY);
    public final PlainVault vault = new PlainVault();
    public final ApprovedCalendars calendars = WorkingCalendars.shipped();
    public final TemporaryStorage storage = TemporaryStorage.open();

    private QuerySide querySide;
    private Configuration axon;

    private House(MemoryLedger ledger) {
        this.ledger = ledger;
        start();
    }

    public static House open() {
        return new House(new MemoryLedger("ledger-a"));
    }

    /** Stops and starts again on the same data. */
    public void restart() {
        stop();
        storage.reopen();
        start();
    }

    public QuerySide querySide() {
        return querySide;
    }

    public Configuration axon() {
        return axon;
    }

    /** Appends events to one stream, recorded now. */
    public void happened(String stream, DomainEvent... events) {
        for (DomainEvent event : events) {
            ledger.append(stream, event, clock.instant());
        }
    }

    public void registered(TestCase complaint) {
        complaint.registered().forEach(event -> happened(complaint.id().value(), event));
    }

    public UnitId established(String id, String name) {
        UnitId unit = new UnitId(id);
        happened(id, new UnitEstablished(unit, name, UnitLevel.DISTRICT, new UnitId("unit-city")));
        return unit;
    }

    /** The calendar in force, with days off in a district alone. */
    public WorkingCalendar withDaysOffIn(String district, String... days) {
        String off = Stream.of(days).map(day -> "\"" + day + "\"").collect(Collectors.joining(","));
        String table = """
                {"2026": {"districtDays": [{"name": "峰会", "districts": ["%s"], "holidays": [%s], "makeupWorkdays": []}]}}
                """.formatted(district, off);
        WorkingCalendar inForce = calendars.inForce();
        return inForce.with(
                CalendarTables.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), inForce, null));
    }

    public CasePage list(CaseFilter filter, CaseSort sort, int page, int size, Asking asking) {
        return ask(
                new FindCases(filter, sort, page, size, ledger.head()),
                ResponseTypes.instanceOf(CasePage.class),
                asking);
    }

    /** The first page of what a supervisor finds, newest first. */
    public CasePage find(CaseFilter filter) {
        return list(filter, CaseSort.NEWEST_FIRST, 0, 20, Asking.as(Role.HOTLINE_SUPERVISOR));
    }

    public Optional<CaseFile> file(ComplaintId id, Asking asking) {
        return ask(new FindCaseFile(id, ledger.head()), ResponseTypes.optionalInstanceOf(CaseFile.class), asking);
    }

    /** Waits until the views have read everything. */
    public void settle() {
        file(new ComplaintId("complaint-nothing"), Asking.as(Role.SYSTEM));
    }

    /** Asks through the query bus. Refusals come out as they were thrown. */
    public <R> R ask(Object query, ResponseType<R> type, Asking asking) {
        try {
            return later(query, type, asking).join();
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw refused;
        }
    }

    /** Asks through the query bus, and waits for nothing. */
    public <R> CompletableFuture<R> later(Object query, ResponseType<R> type, Asking asking) {
        // A gateway takes a message as it is, metadata included.
        return axon.queryGateway()
                .query(new GenericMessage<>(query, asking.metaData()), type)
                .orTimeout(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        stop();
        storage.close();
    }

    private void start() {
        querySide = QuerySide.open(new QuerySideSettings(
                storage.views(),
                storage.directory().resolve("search"),
                vault,
                ledger,
                clock,
                true,
                AT_ONCE,
                PATIENCE,
                Sharing.WITH_NOBODY,
                DeadlineRules.shipped(),
                calendars));
        querySide.prepareViews(ledger, (done, total) -> {});
        Configurer configurer = DefaultConfigurer.defaultConfiguration().configureEventStore(configuration -> ledger);
        querySide.configureModule(configurer);
        axon = configurer.start();
    }

    private void stop() {
        axon.shutdown();
        querySide.close();
    }

    /** Who asks. */
    public record Asking(Role role, UnitId unit) {

        public static Asking as(Role role) {
            return new Asking(role, null);
        }

        Map<String, String> metaData() {
            return new Envelope(new AccountId("account-test"), role, unit, null, null, "test", Origin.LIVE)
                    .toMetaData();
        }
    }
}
