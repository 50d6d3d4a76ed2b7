package io.huiyin.server.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.FindCases;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.server.house.House;
import io.huiyin.server.house.TestAsker;
import io.huiyin.verifier.verify.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes over one MongoDB-wire server in a third process, killed and started again at random while moved time runs
 * through their deadlines. {@code -Dhuiyin.killTest.deadlines=2000} for the full size, {@code -Dhuiyin.killTest.seed} to
 * repeat a run.
 */
class NodesAreKilledTest {

    private static final Instant MONDAY_NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration REGISTERING = Duration.ofMinutes(30);
    private static final int BATCHES = 6;
    private static final int DEADLINES_A_NUMBER = 4;
    private static final int OLD_CASES = 40;
    private static final int FULL = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path directory;

    private final long seed = Long.getLong("huiyin.killTest.seed", new Random().nextLong());
    private final int numbers = Integer.getInteger("huiyin.killTest.deadlines", 240) / DEADLINES_A_NUMBER;
    private final int longestStep = numbers < FULL ? 1_200 : 600;
    private final Random random = new Random(seed);

    @Test
    void every_milestone_is_recorded_once_and_none_early_whichever_node_is_killed() throws Exception {
        long began = System.nanoTime();
        try (LivingNode mongo = LivingNode.start("mongo", MongoWireProcess.class);
                TwoNodes nodes = TwoNodes.start(mongo.answer(), directory, MONDAY_NINE, random);
                Observer observer = Observer.of(nodes)) {
            nodes.any().does("import " + history());
            register(nodes);
            live(nodes, observer.milestones());
            check(observer.milestones());
            report(nodes, observer.milestones(), Duration.ofNanos(System.nanoTime() - began));
            nodes.stop();
            checkViews(nodes);
        }
    }

    private void register(TwoNodes nodes) throws Exception {
        for (int batch = 0; batch < BATCHES; batch++) {
            nodes.move(MONDAY_NINE.plus(REGISTERING.multipliedBy(batch).dividedBy(BATCHES)));
            nodes.any().does("register " + numbers * batch / BATCHES + " " + numbers * (batch + 1) / BATCHES);
            if (random.nextInt(4) == 0) {
                nodes.killOne();
            }
        }
    }

    private void live(TwoNodes nodes, Milestones milestones) throws Exception {
        milestones.readOn(Duration.ofMillis(500));
        for (Instant now : momentsOfInterest()) {
            switch (random.nextInt(numbers < FULL ? 12 : 6)) {
                case 0 -> {
                    nodes.killOne();
                    nodes.move(now);
                }
                case 1 -> {
                    nodes.move(now);
                    milestones.areRecorded(random.nextInt(1 + milestones.dueBy(now)), Duration.ofMillis(100));
                    nodes.killOne();
                }
                default -> nodes.move(now);
            }
            assertThat(milestones.areRecorded(milestones.dueBy(now), PATIENCE))
                    .as(
                            "%d of %d milestones recorded by %s, seed %d",
                            milestones.recorded().size(), milestones.dueBy(now), now, seed)
                    .isTrue();
            nodes.allIsWell();
        }
    }

    /** Minutes apart where something becomes due, with leaps between. */
    private List<Instant> momentsOfInterest() {
        List<Instant> moments = new ArrayList<>();
        for (Duration start :
                List.of(Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofHours(20), Duration.ofHours(24))) {
            Duration at = start.minusSeconds(30);
            while (at.compareTo(start.plus(REGISTERING).plusMinutes(5)) < 0) {
                moments.add(MONDAY_NINE.plus(at));
                at = at.plusSeconds(longestStep / 2 + random.nextInt(longestStep / 2));
            }
            moments.add(MONDAY_NINE.plus(at));
        }
        for (String replies : List.of(
                "2026-03-05T04:00:00Z", "2026-03-06T16:00:00Z", "2026-03-09T16:00:00Z", "2026-03-10T16:00:00Z")) {
            moments.add(Instant.parse(replies).minusSeconds(30));
            moments.add(Instant.parse(replies).plusSeconds(30));
        }
        return moments;
    }

    private void check(Milestones milestones) {
        assertThat(milestones.deadlines()).isEqualTo(numbers * DEADLINES_A_NUMBER);
        assertThat(milestones.recorded().keySet())
                .as("what is on record, seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(milestones.expected().keySet());
        milestones.recorded().forEach((mark, instants) -> {
            assertThat(instants).as("%s, seed %d", mark, seed).hasSize(1);
            assertThat(instants.get(0))
                    .as("%s, seed %d", mark, seed)
                    .isAfterOrEqualTo(milestones.expected().get(mark));
        });
    }

    private void checkViews(TwoNodes nodes) {
        try (House house = House.open(nodes.settings("observer-of-views"), new MovedClock(nodes.now()))) {
            house.awaitViewsAtHead(PATIENCE);
            assertThat(TestAsker.ask(
                                    house,
                                    new FindCases(CaseFilter.ANY, CaseSort.NEWEST_FIRST, 0, 1, null),
                                    ResponseTypes.instanceOf(CasePage.class))
                            .total())
                    .as("complaints listed, seed %d", seed)
                    .isEqualTo(numbers + OLD_CASES);
            assertThat(LedgerVerifier.verify(house.storage().blocks(), ProgressListener.SILENT)
                            .problem())
                    .isNull();
        }
    }

    private void report(TwoNodes nodes, Milestones milestones, Duration took) {
        Duration latest = milestones.recorded().entrySet().stream()
                .map(mark -> Duration.between(
                        nodes.clockPassed(milestones.expected().get(mark.getKey())),
                        mark.getValue().get(0)))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        System.out.printf(
                "MEASURED: kill test, seed %d: %d deadlines, %d milestones, %d kills; the latest was recorded %s after the"
                        + " clock had passed it, claims time out after %s; %d s%n",
                seed,
                milestones.deadlines(),
                milestones.recorded().size(),
                nodes.kills(),
                latest,
                NodeProcess.CLAIM_TIME_OUT,
                took.toSeconds());
    }

    private Path history() throws IOException {
        String rows = IntStream.range(0, OLD_CASES)
                .mapToObj(i -> "OLD" + i + ",NYCC25,2026-01-05,,Noise,Loud,10001,MANHATTAN,NEW YORK,1,1\n")
                .collect(Collectors.joining());
        return Files.writeString(
                directory.resolve("history.csv"),
                "unique_key,account,opendate,closedate,complaint_type,descriptor,zip,borough,city,council_dist,"
                        + "community_board\n" + rows);
    }
}
