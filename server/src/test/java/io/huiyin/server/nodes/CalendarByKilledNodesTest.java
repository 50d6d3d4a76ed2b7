package io.huiyin.server.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.calendar.CalendarCarriedOut;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.server.house.NoticeOf2027;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An approved calendar is carried out by two nodes that divide the cases and are killed while they do: each case moves
 * once, and it is said once that all are done. {@code -Dhuiyin.killTest.cases} for another size, {@code
 * -Dhuiyin.killTest.seed} to repeat a run.
 */
class CalendarByKilledNodesTest {

    /** Received on this Thursday, the fifth working day is New Year's Eve, which the notice takes off. */
    private static final Instant THURSDAY = Instant.parse("2026-12-24T02:00:00Z");

    private static final LocalDate MOVED_TO = LocalDate.of(2027, 1, 4);
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @TempDir
    Path directory;

    private final int cases = Integer.getInteger("huiyin.killTest.cases", 100);
    private final long seed = Long.getLong("huiyin.killTest.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final Map<String, Integer> moves = new HashMap<>();
    private @Nullable CalendarCarriedOut carriedOut;
    private int carriedOutTimes;

    @Test
    void each_case_moves_once_whichever_node_is_killed() throws Exception {
        long began = System.nanoTime();
        try (LivingNode mongo = LivingNode.start("mongo", MongoWireProcess.class);
                MailServer mailServer = MailServer.start();
                TwoNodes nodes = TwoNodes.start(mongo.answer(), directory, mailServer.port(), THURSDAY, random);
                Observer observer = Observer.of(nodes, mailServer);
                BlockingStream<TrackedEventMessage<?>> events = observer.beside()) {
            nodes.any().does("receive 0 " + cases);
            nodes.any().does("holidays " + notice());
            for (int kill = 0; kill < KILLS; kill++) {
                readUntil(events, moves.size() + random.nextInt(1 + cases / KILLS));
                nodes.killOne();
                nodes.allIsWell();
            }
            readUntil(events, Integer.MAX_VALUE);
            assertThat(carriedOut).as("carried out, seed %d", seed).isNotNull();
            nodes.stop();
            System.out.printf(
                    "MEASURED: calendar carried out by killed nodes, seed %d: %d cases, %d kills, %d s%n",
                    seed,
                    cases,
                    nodes.kills(),
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
        }
        assertThat(moves).as("cases that moved, seed %d", seed).hasSize(cases);
        assertThat(moves.values()).as("how often each moved, seed %d", seed).containsOnly(1);
        assertThat(carriedOutTimes).as("seed %d", seed).isEqualTo(1);
        assertThat(carriedOut).isNotNull();
        assertThat(carriedOut.moved()).as("seed %d", seed).isEqualTo(cases);
    }

    /** Reads until so many cases have moved, or all is done, or patience ends. */
    private void readUntil(BlockingStream<TrackedEventMessage<?>> events, int moved) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (moves.size() < moved && carriedOut == null && System.nanoTime() < end) {
            if (events.hasNextAvailable(50, TimeUnit.MILLISECONDS)) {
                take(events.nextAvailable().getPayload());
            }
        }
    }

    private void take(Object event) {
        if (event instanceof DeadlineMoved move) {
            assertThat(move.deadline().lastDay()).as("seed %d", seed).isEqualTo(MOVED_TO);
            moves.merge(move.caseId().value(), 1, Integer::sum);
        } else if (event instanceof CalendarCarriedOut done) {
            carriedOut = done;
            carriedOutTimes++;
        }
    }

    private Path notice() throws IOException {
        return Files.writeString(directory.resolve("2027.json"), NoticeOf2027.withNewYearsEve());
    }
}
