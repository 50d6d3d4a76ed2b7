package io.huiyin.server.trail;

import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.EventNames;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.trail.FindTrail;
import io.huiyin.api.trail.LookUpId;
import io.huiyin.api.trail.SearchTrail;
import io.huiyin.api.trail.TrailDirection;
import io.huiyin.api.trail.TrailFilter;
import io.huiyin.api.trail.TrailPage;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitRenamed;
import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.ledger.LedgerSettings;
import io.huiyin.ledger.serialization.LedgerSerializer;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
import io.huiyin.storage.Storage;
import io.huiyin.storage.mvstore.EmbeddedStorage;
import io.huiyin.verifier.verify.ProgressListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.jspecify.annotations.Nullable;

/**
 * Measures the trail over a generated ledger on the embedded default: {@code TrailMeasurement [events]}, a million
 * unless told, in blocks of 100, a block a minute. Run it with a small heap, for instance {@code -Xmx256m}. Results on
 * standard output.
 */
public final class TrailMeasurement {

    private static final int BLOCK = 100;
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final Envelope REGULATOR =
            new Envelope(new AccountId("account-regulator"), Role.REGULATOR, null, null, null, "measure", Origin.LIVE);

    private final Path data;
    private final int events;
    private int looks;

    private TrailMeasurement(Path data, int events) {
        this.data = data;
        this.events = events;
    }

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        new TrailMeasurement(Files.createTempDirectory("huiyin-trail-"), events).run();
    }

    private void run() {
        HouseSettings settings = new HouseSettings(
                data, null, false, null, NodeSettings.named("measure").doing(NodeRoles.of("views")), false);
        time("generate", this::generate);
        try (House house = House.open(settings, Clock.systemUTC())) {
            time("newest 50", () -> page(house, TrailFilter.ALL, TrailDirection.BACKWARDS, null, 50));
            time(
                    "nobody's events, one answer",
                    () -> page(
                            house,
                            new TrailFilter(null, null, new AccountId("account-nobody"), null, null, null),
                            TrailDirection.BACKWARDS,
                            null,
                            50));
            Instant middle = FIRST.plus(Duration.ofMinutes(events / BLOCK / 2));
            time(
                    "an hour in the middle",
                    () -> page(
                            house,
                            new TrailFilter(middle, middle.plusSeconds(3_600), null, null, null, null),
                            TrailDirection.ONWARDS,
                            null,
                            500));
            time(
                    "a case",
                    () -> page(
                            house,
                            TrailFilter.ofCase(new CaseId("complaint-777")),
                            TrailDirection.BACKWARDS,
                            null,
                            50));
            time("all events, 500 a page", () -> readAll(house));
            time("verify all", () -> LedgerVerifier.verify(house.storage().blocks(), ProgressListener.SILENT));
        }
    }

    private void generate() {
        try (Storage storage = EmbeddedStorage.open(data.resolve("store"), LedgerSerializer.of(EventNames.byName()))) {
            for (int written = 0; written < events; ) {
                // The clock stands still within one opening, and moves on by a day from one to the next.
                Instant day = FIRST.plus(Duration.ofMinutes(written / BLOCK));
                written = generateDay(storage, day, written);
            }
        }
    }

    private int generateDay(Storage storage, Instant day, int from) {
        int written = from;
        try (LedgerEventStore ledger = LedgerEventStore.open(LedgerSettings.of(
                storage.blocks(),
                LedgerSerializer.of(EventNames.byName()),
                Clock.fixed(day, ZoneOffset.UTC),
                "measure"))) {
            for (int block = 0; block < 1_440 && written < events; block++) {
                List<DomainEventMessage<?>> batch = new ArrayList<>();
                for (int i = 0; i < BLOCK; i++, written++) {
                    batch.add(event(written, day));
                }
                ledger.publish(batch);
            }
        }
        return written;
    }

    private static DomainEventMessage<?> event(int number, Instant at) {
        return new GenericDomainEventMessage<>(
                "Complaint",
                "complaint-" + number / 10,
                number % 10,
                new UnitRenamed(new UnitId("unit-" + number % 50), "一个有代表性长度的名字".repeat(20)),
                MetaData.from(new Envelope(
                                new AccountId("account-" + number % 500),
                                Role.HANDLER,
                                new UnitId("unit-" + number % 50),
                                null,
                                null,
                                "measure",
                                Origin.LIVE)
                        .toMetaData()),
                "event-" + number,
                at);
    }

    private void readAll(House house) {
        LookUpId lookUp = lookUp(house, TrailFilter.ALL);
        Long from = 0L;
        long most = 0;
        while (from != null) {
            TrailPage page = ask(house, lookUp, TrailDirection.ONWARDS, from, 500);
            from = page.next();
            most = Math.max(most, used());
        }
        System.out.printf(
                "  most memory in use %d MiB of %d%n",
                most >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }

    private void page(House house, TrailFilter filter, TrailDirection direction, @Nullable Long from, int size) {
        TrailPage page = ask(house, lookUp(house, filter), direction, from, size);
        System.out.printf(
                "  %d events, looked at %d to %d%n", page.entries().size(), page.lookedFrom(), page.lookedTo());
    }

    private LookUpId lookUp(House house, TrailFilter filter) {
        LookUpId id = new LookUpId("look-up-" + looks++);
        house.commands()
                .sendAndWait(GenericCommandMessage.asCommandMessage(
                                new SearchTrail(id, new CommandId(id.value()), filter, null))
                        .withMetaData(REGULATOR.toMetaData()));
        return id;
    }

    private static TrailPage ask(
            House house, LookUpId lookUp, TrailDirection direction, @Nullable Long from, int size) {
        return house.queryBus()
                .query(new GenericQueryMessage<>(
                                new FindTrail(lookUp, direction, from, size), ResponseTypes.instanceOf(TrailPage.class))
                        .withMetaData(REGULATOR.toMetaData()))
                .join()
                .getPayload();
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void time(String what, Runnable measured) {
        long start = System.nanoTime();
        measured.run();
        System.out.printf("%-30s %,10d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }
}
