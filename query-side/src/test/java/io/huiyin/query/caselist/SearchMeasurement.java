package io.huiyin.query.caselist;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.unit.UnitId;
import io.huiyin.query.House;
import io.huiyin.query.MemoryLedger;
import io.huiyin.query.PlainVault;
import io.huiyin.query.TestCase;
import io.huiyin.query.casefile.CaseState;
import io.huiyin.query.search.Pace;
import io.huiyin.query.search.Search;
import io.huiyin.query.search.SearchIndex;
import io.huiyin.query.views.EventFeed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;

/**
 * Measures indexing and searching: {@code SearchMeasurement [cases] [file]}, 100,000 cases unless told, their words cut
 * from a Chinese text file or else random, which is harder than any real text. Results on standard output.
 */
public final class SearchMeasurement {

    private static final String COMMON = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经";
    private static final List<String> THEMES =
            List.of("物业", "噪音", "拖欠工资", "路灯", "电梯", "占道经营", "停车收费", "供暖", "公交线路", "学区划分");
    private static final int BATCH = 1_000;
    private static final int ROUNDS = 200;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261123);

    private final String source;

    private SearchMeasurement(String source) {
        this.source = source;
    }

    public static void main(String[] arguments) throws Exception {
        int cases = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        String source = arguments.length < 2 ? "" : Files.readString(Path.of(arguments[1]));
        new SearchMeasurement(source.replaceAll("[^\\p{IsHan}，。！？]", "")).run(cases);
    }

    private void run(int cases) throws Exception {
        Path directory = Files.createTempDirectory("huiyin-search-");
        MemoryLedger ledger = history(cases);
        try (SearchIndex index = SearchIndex.open(directory, ledger, new PlainVault(), Clock.systemUTC(), Pace.USUAL)) {
            index(index, ledger);
            index.awaitVisible(ledger.head(), Duration.ofSeconds(10));
            search(index, "all, due first", null, CaseSort.DUE_FIRST, 0);
            search(index, "all, newest first", null, CaseSort.NEWEST_FIRST, 0);
            search(index, "物业, newest first", "物业", CaseSort.NEWEST_FIRST, 0);
            search(index, "物业, best match", "物业", CaseSort.BEST_MATCH, 0);
            search(index, "物业 噪音, best match", "物业 噪音", CaseSort.BEST_MATCH, 0);
            search(index, "拖欠工资, due first", "拖欠工资", CaseSort.DUE_FIRST, 0);
            search(index, "的 (one character), due first", "的", CaseSort.DUE_FIRST, 0);
            search(index, "all, the last page", null, CaseSort.DUE_FIRST, cases - 20);
        }
        try (Stream<Path> files = Files.list(directory)) {
            long bytes = files.mapToLong(file -> file.toFile().length()).sum();
            System.out.printf("index on disk: %.1f MB%n", bytes / 1e6);
        }
    }

    private void index(SearchIndex index, MemoryLedger ledger) {
        EventFeed feed = new EventFeed(
                List.of(new TokenFirst(index), new CaseSearchProjection(index)), NoTransactionManager.instance());
        double busyBefore = cpuSeconds();
        long begin = System.nanoTime();
        long end = ledger.head() + 1;
        for (long from = 0; from < end; from += BATCH) {
            feed.process(ledger.between(from, Math.min(end, from + BATCH)));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double busy = (cpuSeconds() - busyBefore);
        System.out.printf(
                "indexed %,d events in %.1f s (%.1f s of processor time): %,.0f events/s, %,.0f by processor time%n",
                end, seconds, busy, end / seconds, end / busy);
    }

    private static double cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private static void search(SearchIndex index, String name, String text, CaseSort sort, int first) {
        CaseFilter filter = new CaseFilter(text, null, null, null, false);
        Search<CaseState> search = CaseSearch.of(filter, AccountId.SYSTEM, sort, House.MONDAY, first, 20);
        long[] nanos = new long[ROUNDS];
        long total = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            total = index.search(search).total();
            nanos[round] = System.nanoTime() - begin;
        }
        long cold = nanos[0];
        Arrays.sort(nanos);
        System.out.printf(
                "%-32s %,9d found, first %6.1f ms, p50 %6.2f ms, p99 %6.2f ms%n",
                name, total, cold / 1e6, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 99 / 100] / 1e6);
    }

    /** Four events a case: registered, deadline, and for most of them dispatched and answered some time later. */
    private MemoryLedger history(int cases) {
        MemoryLedger ledger = new MemoryLedger("ledger-measured");
        int answeredLater = 3_000;
        for (int n = 1; n <= cases + answeredLater; n++) {
            if (n <= cases) {
                TestCase complaint = complaint(n);
                complaint
                        .registered()
                        .forEach(event -> ledger.append(complaint.id().value(), event, complaint.receivedAt()));
            }
            if (n > answeredLater && n % 10 != 0) {
                TestCase complaint = complaint(n - answeredLater);
                ledger.append(
                        complaint.id().value(), complaint.dispatchedTo(new UnitId("unit-" + n % 300)), House.MONDAY);
                ledger.append(complaint.id().value(), complaint.replied(words(60), House.MONDAY), House.MONDAY);
            }
        }
        return ledger;
    }

    private TestCase complaint(int n) {
        String theme = THEMES.get(n % THEMES.size());
        return TestCase.of(n, theme + words(10), words(30) + theme + words(50), House.MONDAY.minusSeconds(60L * n));
    }

    /** Half common characters, half any of the everyday ones. */
    private String words(int length) {
        if (!source.isEmpty()) {
            int from = random.nextInt(source.length() - length);
            return source.substring(from, from + length);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextBoolean()
                            ? COMMON.charAt(random.nextInt(COMMON.length()))
                            : (char) (0x4e00 + random.nextInt(3_000)));
        }
        return text.toString();
    }
}
