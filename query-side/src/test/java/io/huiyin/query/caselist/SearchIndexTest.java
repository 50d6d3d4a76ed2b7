package io.huiyin.query.caselist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.query.House;
import io.huiyin.query.MemoryLedger;
import io.huiyin.query.MovableClock;
import io.huiyin.query.PlainVault;
import io.huiyin.query.RandomHistory;
import io.huiyin.query.TestCase;
import io.huiyin.query.casefile.CaseState;
import io.huiyin.query.search.Found;
import io.huiyin.query.search.Pace;
import io.huiyin.query.search.Search;
import io.huiyin.query.search.SearchBatch.Changed;
import io.huiyin.query.search.SearchIndex;
import io.huiyin.query.search.SearchIndexTokenStore;
import io.huiyin.query.views.EventFeed;
import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index itself: its commits, its crashes, and the ledgers it does not belong to. */
class SearchIndexTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Pace HUNDRED_EVENTS = new Pace(100, SECOND, Duration.ZERO);

    private final MovableClock clock = new MovableClock(House.MONDAY);

    @TempDir
    Path directory;

    @Test
    void a_new_index_stands_before_the_first_event() {
        try (SearchIndex index = open(new MemoryLedger("ledger-a"), directory)) {
            assertThat(index.position()).isEqualTo(-1);
            assertThat(new SearchIndexTokenStore(index).fetchToken("search", 0)).isNull();
            assertThat(index.startedAnew()).isEmpty();
        }
    }

    @Test
    void after_a_close_it_goes_on_where_it_was() {
        MemoryLedger ledger = RandomHistory.of(1, 50).ledger();
        try (SearchIndex index = open(ledger, directory)) {
            feed(index, ledger, 0, 50);
        }
        try (SearchIndex index = open(ledger, directory)) {
            assertThat(index.position()).isEqualTo(49);
            assertThat(new SearchIndexTokenStore(index).fetchToken("search", 0))
                    .isEqualTo(new GlobalSequenceTrackingToken(49));
            assertThat(index.startedAnew()).isEmpty();
        }
    }

    @Test
    void it_commits_after_so_many_events_or_so_much_time_and_not_before() throws IOException {
        MemoryLedger ledger = RandomHistory.of(2, 400).ledger();
        try (SearchIndex index = open(ledger, directory)) {
            feed(index, ledger, 0, 99);
            assertThat(committedPosition(ledger)).isEqualTo(-1);
            feed(index, ledger, 99, 100);
            assertThat(committedPosition(ledger)).isEqualTo(99);
            feed(index, ledger, 100, 110);
            assertThat(committedPosition(ledger)).isEqualTo(99);
            clock.advance(SECOND);
            new SearchIndexTokenStore(index).extendClaim("search", 0);
            assertThat(committedPosition(ledger)).isEqualTo(109);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 4, 5, 6})
    void after_a_crash_at_any_moment_it_ends_like_one_that_never_crashed(long seed) throws IOException {
        RandomHistory history = RandomHistory.of(seed, 500);
        MemoryLedger ledger = history.ledger();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<CaseState> expected;
        try (SearchIndex steady = open(ledger, directory.resolve("steady"))) {
            feed(steady, ledger, 0, ledger.head() + 1);
            expected = everything(steady);
        }
        Path place = directory.resolve("0");
        for (int crash = 1; crash <= 5; crash++) {
            Path wreck = directory.resolve(Integer.toString(crash));
            try (SearchIndex index = open(ledger, place)) {
                feedInBatches(index, ledger, ledger.head() * crash / 6, random);
                copy(place, wreck);
            }
            place = wreck;
        }
        try (SearchIndex index = open(ledger, place)) {
            assertThat(index.startedAnew()).as("seed %d", seed).isEmpty();
            assertThat(index.position()).as("seed %d", seed).isBetween(0L, ledger.head());
            feedInBatches(index, ledger, ledger.head() + 1, random);
            assertThat(everything(index)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void reading_the_same_events_again_changes_nothing() {
        MemoryLedger ledger = RandomHistory.of(7, 300).ledger();
        try (SearchIndex index = open(ledger, directory)) {
            feed(index, ledger, 0, 301);
            List<CaseState> once = everything(index);
            feed(index, ledger, 120, 301);
            assertThat(everything(index)).isEqualTo(once);
        }
    }

    @Test
    void an_index_of_another_ledger_is_begun_anew() {
        assertBegunAnew("another ledger", ledger -> MemoryLedger.copy("ledger-b", ledger.all()));
    }

    @Test
    void an_index_beyond_the_head_is_begun_anew() {
        assertBegunAnew(
                "beyond the ledger's head",
                ledger -> MemoryLedger.copy(ledger.ledgerId(), ledger.all().subList(0, 20)));
    }

    @Test
    void an_index_that_cannot_be_read_is_begun_anew() throws IOException {
        MemoryLedger ledger = RandomHistory.of(8, 150).ledger();
        try (SearchIndex index = open(ledger, directory)) {
            feed(index, ledger, 0, 150);
        }
        try (Stream<Path> files = Files.list(directory)) {
            Path segments = files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .findFirst()
                    .orElseThrow();
            Files.write(segments, new byte[] {1, 2, 3});
        }
        try (SearchIndex index = open(ledger, directory)) {
            assertThat(index.position()).isEqualTo(-1);
            assertThat(index.startedAnew()).contains("The search index cannot be read.");
            feed(index, ledger, 0, 150);
            assertThat(everything(index)).isNotEmpty();
        }
    }

    @Test
    void an_index_with_a_part_missing_is_begun_anew() throws IOException {
        MemoryLedger ledger = RandomHistory.of(9, 150).ledger();
        try (SearchIndex index = open(ledger, directory)) {
            feed(index, ledger, 0, 150);
        }
        try (Stream<Path> files = Files.list(directory)) {
            Files.delete(files.filter(file -> file.getFileName().toString().startsWith("_"))
                    .findFirst()
                    .orElseThrow());
        }
        try (SearchIndex index = open(ledger, directory)) {
            assertThat(index.startedAnew()).contains("The search index cannot be read.");
        }
    }

    @Test
    void an_index_in_use_is_refused_with_a_sentence() {
        MemoryLedger ledger = new MemoryLedger("ledger-a");
        try (SearchIndex index = open(ledger, directory)) {
            assertThat(index.position()).isEqualTo(-1);
            assertThatThrownBy(() -> open(ledger, directory))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("in use by another process");
        }
    }

    @Test
    void clear_text_is_searched_but_never_stored_as_it_stands() throws IOException {
        MemoryLedger ledger = new MemoryLedger("ledger-a");
        TestCase complaint = TestCase.of(1, "物业", "一二三四五六七八九十", House.MONDAY);
        complaint.registered().forEach(event -> ledger.append(complaint.id().value(), event, House.MONDAY));
        try (SearchIndex index = open(ledger, directory)) {
            feed(index, ledger, 0, 2);
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain(new String(
                                    "一二三四五六七八九十".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
        }
    }

    @Test
    void deep_pages_are_reached_in_hops_without_gap_or_repeat() {
        MemoryLedger ledger = new MemoryLedger("ledger-a");
        int cases = Search.HOP + 75;
        try (SearchIndex index = open(ledger, directory)) {
            List<CaseState> batch = new ArrayList<>();
            for (int n = 1; n <= cases; n++) {
                TestCase complaint = TestCase.of(n, "件", "", House.MONDAY.plusSeconds(n));
                batch.add(new CaseState(
                        complaint.registration(),
                        AccountId.SYSTEM,
                        complaint.deadline(),
                        false,
                        null,
                        false,
                        null,
                        null,
                        n,
                        1));
            }
            index.index(batch.stream()
                    .map(state -> new Changed<>(IndexedCase.KIND, state))
                    .toList());
            ledger.append("complaint-x", batch.get(0).registered(), House.MONDAY);
            index.readUpTo(0, null);
            index.awaitVisible(0L, Duration.ZERO);
            for (int first : List.of(0, Search.HOP - 30, Search.HOP - 10, Search.HOP, Search.HOP + 50)) {
                Found<CaseState> page = index.search(CaseSearch.of(
                        CaseFilter.ANY, AccountId.SYSTEM, CaseSort.NEWEST_FIRST, House.MONDAY, first, 30));
                assertThat(page.total()).isEqualTo(cases);
                assertThat(page.cases())
                        .as("from %d", first)
                        .extracting(found -> Integer.valueOf(
                                found.registered().complaintId().value().substring("complaint-".length())))
                        .containsExactlyElementsOf(descending(cases - first, Math.min(30, cases - first)));
            }
            assertThat(index.search(CaseSearch.of(
                                    CaseFilter.ANY,
                                    AccountId.SYSTEM,
                                    CaseSort.NEWEST_FIRST,
                                    House.MONDAY,
                                    3 * Search.HOP,
                                    30))
                            .cases())
                    .isEmpty();
        }
    }

    private static List<Integer> descending(int from, int howMany) {
        return Stream.iterate(from, n -> n - 1).limit(howMany).toList();
    }

    private void assertBegunAnew(String why, Function<MemoryLedger, MemoryLedger> otherLedger) {
        MemoryLedger ledger = RandomHistory.of(10, 150).ledger();
        try (SearchIndex index = open(ledger, directory)) {
            feed(index, ledger, 0, 150);
        }
        MemoryLedger other = otherLedger.apply(ledger);
        try (SearchIndex index = open(other, directory)) {
            assertThat(index.position()).isEqualTo(-1);
            assertThat(index.startedAnew())
                    .hasValueSatisfying(sentence -> assertThat(sentence).contains(why));
            assertThat(everything(index)).isEmpty();
        }
    }

    private SearchIndex open(MemoryLedger ledger, Path place) {
        return SearchIndex.open(place, ledger, new PlainVault(), clock, HUNDRED_EVENTS);
    }

    private long committedPosition(MemoryLedger ledger) throws IOException {
        Path copy = Files.createTempDirectory(directory.getParent(), "copy");
        copy(directory, copy);
        try (SearchIndex index = open(ledger, copy)) {
            return index.position();
        }
    }

    private static void feedInBatches(SearchIndex index, MemoryLedger ledger, long to, RandomGenerator random) {
        while (index.position() + 1 < to) {
            long from = index.position() + 1;
            feed(index, ledger, from, Math.min(to, from + 1 + random.nextInt(40)));
        }
    }

    /** One batch as the processor hands it over. */
    private static void feed(SearchIndex index, MemoryLedger ledger, long from, long to) {
        new EventFeed(List.of(new TokenFirst(index), new CaseSearchProjection(index)), NoTransactionManager.instance())
                .process(ledger.between(from, to));
    }

    private static List<CaseState> everything(SearchIndex index) {
        index.awaitVisible(index.position(), Duration.ZERO);
        return index.search(
                        CaseSearch.of(CaseFilter.ANY, AccountId.SYSTEM, CaseSort.DUE_FIRST, House.MONDAY, 0, 10_000))
                .cases();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
