package io.huiyin.server.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.delivery.DeliveryFigures;
import io.huiyin.api.delivery.FindDeliveryFigures;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.notifications.Pace;
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
 * through their deadlines, and a mail server that both deliver to. {@code -Dhuiyin.killTest.deadlines=2000} for the full
 * size, {@code -Dhuiyin.killTest.patience} in seconds for a slow machine, {@code -Dhuiyin.killTest.seed} to repeat a run.
 */
class NodesAreKilledTest {

    private static final Instant MONDAY_NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration REGISTERING = Duration.ofMinutes(30);
    private static final int BATCHES = 6;
    // Of each number the reply and five of the incident; of every other one the unit's own time, too.
    private static final int DEADLINES_OF_TWO_NUMBERS = 13;
    private static final int OLD_CASES = 40;
    private static final int FULL = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("huiyin.killTest.patience", 90));
    // A node that is killed has at most so many messages in its hands, and they are its own for a while.
    private static final int MAIL_IN_HAND = Pace.USUAL.width();
    private static final Duration UNTIL_MAIL_IN_HAND_IS_FREE = Duration.ofMinutes(11);

    @TempDir
    Path directory;

    private final long seed = Long.getLong("huiyin.killTest.seed", new Random().nextLong());
    private final int deadlines = Integer.getInteger("huiyin.killTest.deadlines", 78);
    private final int numbers = 2 * Math.max(1, deadlines / DEADLINES_OF_TWO_NUMBERS);
    private final int longestStep = deadlines < FULL ? 2_400 : 600;
    private final Random random = new Random(seed);
    private int killsSinceAllWasTold;

    @Test
    void every_milestone_is_recorded_once_none_early_and_everybody_is_told_whichever_node_is_killed() throws Exception {
        long began = System.nanoTime();
        try (MailServer mailServer = MailServer.start();
                LivingNode mongo = LivingNode.start("mongo", MongoWireProcess.class);
                TwoNodes nodes = TwoNodes.start(mongo.answer(), directory, mailServer.port(), MONDAY_NINE, random);
                Observer observer = Observer.of(nodes, mailServer)) {
            nodes.any().does("import " + history());
            register(nodes);
            live(nodes, observer);
            check(observer.milestones());
            check(observer.mail(), nodes);
            report(nodes, observer, Duration.ofNanos(System.nanoTime() - began));
            // What a killed node had handed over and not taken down is handed over once more.
            nodes.any().does("deliver " + PATIENCE);
            nodes.stop();
            checkViewsAndOutbox(nodes);
        }
    }

    private void register(TwoNodes nodes) throws Exception {
        for (int batch = 0; batch < BATCHES; batch++) {
            nodes.move(MONDAY_NINE.plus(REGISTERING.multipliedBy(batch).dividedBy(BATCHES)));
            nodes.any().does("register " + numbers * batch / BATCHES + " " + numbers * (batch + 1) / BATCHES);
            if (random.nextInt(4) == 0) {
                kill(nodes);
            }
        }
    }

    private void live(TwoNodes nodes, Observer observer) throws Exception {
        Instant before = nodes.now();
        for (Instant now : momentsOfInterest()) {
            if (Duration.between(before, now).compareTo(REGISTERING) > 0) {
                everybodyIsTold(nodes, observer);
            }
            before = now;
            goOn(nodes, observer, now);
        }
        everybodyIsTold(nodes, observer);
    }

    private void goOn(TwoNodes nodes, Observer observer, Instant now) throws Exception {
        Milestones milestones = observer.milestones();
        switch (random.nextInt(deadlines < FULL ? 12 : 6)) {
            case 0 -> {
                kill(nodes);
                nodes.move(now);
            }
            case 1 -> {
                nodes.move(now);
                int some = milestones.recorded().size() + random.nextInt(1 + (int) milestones.missingAt(now));
                observer.sees(() -> milestones.recorded().size() >= some, Duration.ofMillis(100));
                kill(nodes);
            }
            default -> nodes.move(now);
        }
        everythingIsRecorded(nodes, observer);
        // What a living node has in hand is to leave it before time moves past its claim.
        int inDeadHands = killsSinceAllWasTold * MAIL_IN_HAND;
        assertThat(observer.sees(() -> observer.mail().missing() <= inDeadHands, PATIENCE))
                .as("%d messages missing at %s, seed %d", observer.mail().missing(), now, seed)
                .isTrue();
        nodes.allIsWell();
    }

    private void everybodyIsTold(TwoNodes nodes, Observer observer) throws Exception {
        nodes.move(nodes.now().plus(UNTIL_MAIL_IN_HAND_IS_FREE));
        everythingIsRecorded(nodes, observer);
        assertThat(observer.sees(() -> observer.mail().missing() == 0, PATIENCE))
                .as("%d messages missing at %s, seed %d", observer.mail().missing(), nodes.now(), seed)
                .isTrue();
        killsSinceAllWasTold = 0;
    }

    private void everythingIsRecorded(TwoNodes nodes, Observer observer) throws Exception {
        Milestones milestones = observer.milestones();
        Instant now = nodes.now();
        assertThat(observer.sees(() -> milestones.missingAt(now) == 0, PATIENCE))
                .as("%d milestones missing at %s, seed %d", milestones.missingAt(now), now, seed)
                .isTrue();
    }

    private void kill(TwoNodes nodes) throws Exception {
        nodes.killOne();
        killsSinceAllWasTold++;
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
                "2026-03-05T04:00:00Z",
                "2026-03-05T09:00:00Z",
                "2026-03-05T16:00:00Z",
                "2026-03-06T09:00:00Z",
                "2026-03-06T16:00:00Z",
                "2026-03-09T09:00:00Z",
                "2026-03-09T16:00:00Z",
                "2026-03-10T16:00:00Z")) {
            moments.add(Instant.parse(replies).minusSeconds(30));
            moments.add(Instant.parse(replies).plusSeconds(30));
        }
        return moments;
    }

    private void check(Milestones milestones) {
        assertThat(milestones.deadlines()).isEqualTo(numbers / 2 * DEADLINES_OF_TWO_NUMBERS);
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

    // Of imported history nothing is owed, so a message about it would be one too many.
    private void check(OwedMail mail, TwoNodes nodes) {
        assertThat(mail.arrivedAt()).as("who was told, seed %d", seed).isEqualTo(mail.owed());
        // What a node has just handed over may look forsaken to the other when time leaps past its claim.
        assertThat(mail.copies())
                .as("copies, seed %d", seed)
                .isLessThanOrEqualTo((nodes.kills() + nodes.leaps()) * MAIL_IN_HAND);
    }

    private void checkViewsAndOutbox(TwoNodes nodes) {
        try (House house = House.open(nodes.settings("observer-of-views"), new MovedClock(nodes.now()))) {
            house.awaitViewsAtHead(PATIENCE);
            assertThat(TestAsker.ask(
                                    house,
                                    new FindCases(CaseFilter.ANY, CaseSort.NEWEST_FIRST, 0, 1, null),
                                    ResponseTypes.instanceOf(CasePage.class))
                            .total())
                    .as("complaints listed, seed %d", seed)
                    .isEqualTo(numbers + OLD_CASES);
            DeliveryFigures outbox =
                    TestAsker.ask(house, new FindDeliveryFigures(), ResponseTypes.instanceOf(DeliveryFigures.class));
            assertThat(outbox.queued() + outbox.dead())
                    .as("messages left in the outbox, seed %d", seed)
                    .isZero();
            assertThat(LedgerVerifier.verify(house.storage().blocks(), ProgressListener.SILENT)
                            .problem())
                    .isNull();
        }
    }

    private void report(TwoNodes nodes, Observer observer, Duration took) {
        Milestones milestones = observer.milestones();
        Duration latest = milestones.recorded().entrySet().stream()
                .map(mark -> Duration.between(
                        nodes.clockPassed(milestones.expected().get(mark.getKey())),
                        mark.getValue().get(0)))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        System.out.printf(
                "MEASURED: kill test, seed %d: %d deadlines, %d milestones, %d kills; the latest was recorded %s after the"
                        + " clock had passed it, claims time out after %s; %d messages, %d of them twice; %d s%n",
                seed,
                milestones.deadlines(),
                milestones.recorded().size(),
                nodes.kills(),
                latest,
                NodeProcess.CLAIM_TIME_OUT,
                observer.mail().owed().size(),
                observer.mail().copies(),
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
