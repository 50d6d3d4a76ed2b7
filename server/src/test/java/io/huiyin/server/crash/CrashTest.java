package io.huiyin.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.server.house.House;
import io.huiyin.server.house.TestAsker;
import io.huiyin.verifier.verify.ProgressListener;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final int CYCLES = Integer.getInteger("huiyin.killCycles", 20);
    private static final Duration READY_WITHIN = Duration.ofSeconds(10);

    @TempDir
    Path data;

    @Test
    void what_was_acknowledged_outlives_every_kill() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<ComplaintId, Integer> acknowledged = new HashMap<>();
        // What Java has yet to learn of a house is no part of being ready again.
        House.open(LoadProcess.settings(data), Clock.systemUTC()).close();

        for (int cycle = 0; cycle < CYCLES; cycle++) {
            List<String> lines =
                    KilledProcess.run(LoadProcess.class, 1 + random.nextInt(300), data.toString(), "run" + cycle);
            lines.forEach(line -> note(line, acknowledged));
            check(acknowledged, "cycle " + cycle + ", seed " + seed);
        }
    }

    @Test
    void a_store_with_the_stock_commits_fails_the_same_test() throws Exception {
        Path file = data.resolve("stock.mv");
        long lost = 0;

        for (int cycle = 0; cycle < CYCLES && lost == 0; cycle++) {
            List<String> acknowledged =
                    KilledProcess.run(StockStoreProcess.class, 2_000, file.toString(), "run" + cycle);
            lost += acknowledged.size() - StockStoreProcess.countThere(file, acknowledged);
        }

        assertThat(lost).as("acknowledged appends that are gone").isPositive();
    }

    @Test
    void a_child_ends_when_nothing_holds_its_input_any_more() throws Exception {
        Process child = ChildJvm.start(
                StockStoreProcess.class, data.resolve("orphan.mv").toString(), "run");
        try {
            // As when the parent is killed, with no time to end its children.
            child.getOutputStream().close();
            child.getInputStream().transferTo(OutputStream.nullOutputStream());

            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            child.destroyForcibly();
        }
    }

    private void check(Map<ComplaintId, Integer> acknowledged, String when) {
        long opening = System.nanoTime();
        try (House house = House.open(LoadProcess.settings(data), Clock.systemUTC())) {
            house.awaitViewsAtHead(READY_WITHIN);
            assertThat(Duration.ofNanos(System.nanoTime() - opening))
                    .as("ready again, %s", when)
                    .isLessThan(READY_WITHIN);
            assertThat(LedgerVerifier.verify(house.storage().blocks(), ProgressListener.SILENT)
                            .problem())
                    .as("chain, %s", when)
                    .isNull();
            acknowledged.forEach((id, commands) ->
                    assertThat(stateOf(house, id)).as("%s, %s", id, when).isGreaterThanOrEqualTo(commands));
            assertThat(casesListed(house)).as("cases listed, %s", when).isGreaterThanOrEqualTo(acknowledged.size());
        }
    }

    private static void note(String line, Map<ComplaintId, Integer> acknowledged) {
        String[] parts = line.split(" ");
        acknowledged.merge(new ComplaintId(parts[0]), Integer.valueOf(parts[1]), Math::max);
    }

    /** 1 registered, 2 dispatched, 3 answered; the subject can be read again, so its keys are there too. */
    private static int stateOf(House house, ComplaintId id) {
        Optional<CaseFile> file =
                TestAsker.ask(house, new FindCaseFile(id, null), ResponseTypes.optionalInstanceOf(CaseFile.class));
        assertThat(file).as("file of %s", id).isPresent();
        assertThat(file.orElseThrow().summary().subject().value()).isEqualTo(LoadProcess.subject(id));
        assertThat(file.orElseThrow().timeline())
                .extracting(entry -> entry.sequence())
                .as("events of %s in order", id)
                .isSorted()
                .doesNotHaveDuplicates();
        CaseStatus status = file.orElseThrow().summary().status();
        return status.ordinal() + 1;
    }

    private static long casesListed(House house) {
        CasePage page = TestAsker.ask(
                house,
                new FindCases(CaseFilter.ANY, CaseSort.NEWEST_FIRST, 0, 1, null),
                ResponseTypes.instanceOf(CasePage.class));
        return page.total();
    }
}
