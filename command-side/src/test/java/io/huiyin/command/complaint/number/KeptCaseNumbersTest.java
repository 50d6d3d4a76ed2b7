package io.huiyin.command.complaint.number;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.TemporaryStorage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptCaseNumbersTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOVEMBER = Instant.parse("2026-11-23T01:00:00Z");

    private final TemporaryStorage storage = TemporaryStorage.open();

    @AfterEach
    void close() {
        storage.close();
    }

    private KeptCaseNumbers node() {
        return new KeptCaseNumbers(storage.keptState(), SHANGHAI);
    }

    @Test
    void numbers_run_from_one_without_a_gap_while_the_node_lives() {
        KeptCaseNumbers numbers = node();
        assertThat(IntStream.range(0, 40).mapToObj(i -> numbers.next(NOVEMBER)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj(running -> CaseNumber.of(2611, running))
                        .toList());
    }

    @Test
    void each_month_counts_for_itself_and_begins_in_shanghai() {
        KeptCaseNumbers numbers = node();
        assertThat(numbers.next(NOVEMBER)).isEqualTo(CaseNumber.of(2611, 1));
        assertThat(numbers.next(Instant.parse("2026-11-30T15:59:59Z"))).isEqualTo(CaseNumber.of(2611, 2));
        assertThat(numbers.next(Instant.parse("2026-11-30T16:00:00Z"))).isEqualTo(CaseNumber.of(2612, 1));
        assertThat(numbers.next(Instant.parse("2011-01-05T01:00:00Z"))).isEqualTo(CaseNumber.of(1101, 1));
        assertThat(numbers.next(NOVEMBER)).isEqualTo(CaseNumber.of(2611, 3));
    }

    @Test
    void after_a_restart_no_number_comes_again() {
        CaseNumber before = node().next(NOVEMBER);
        storage.reopen();
        assertThat(node().next(NOVEMBER)).isNotEqualTo(before).isEqualTo(CaseNumber.of(2611, 17));
    }

    @Test
    void many_threads_on_several_nodes_never_get_the_same_number() throws Exception {
        List<KeptCaseNumbers> nodes = List.of(node(), node(), node());
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<List<CaseNumber>>> hands = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                KeptCaseNumbers node = nodes.get(i % nodes.size());
                hands.add(threads.submit(() -> take(node, 100)));
            }
            List<CaseNumber> all = new ArrayList<>();
            for (Future<List<CaseNumber>> hand : hands) {
                all.addAll(hand.get());
            }
            assertThat(all).hasSize(600).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_node_writes_once_for_sixteen_numbers() {
        KeptState kept = storage.keptState();
        take(node(), 16);
        assertThat(kept.get("case-numbers", "2611")).hasValue(new byte[] {'1', '6'});
        take(node(), 17);
        assertThat(kept.get("case-numbers", "2611")).hasValue(new byte[] {'4', '8'});
    }

    @Test
    void a_month_that_goes_on_takes_ever_more_numbers_at_once_and_never_more_than_512() {
        KeptState kept = storage.keptState();
        KeptCaseNumbers numbers = node();
        List<Integer> reserved = new ArrayList<>();
        for (int given = 0; given < 2_048; given++) {
            numbers.next(NOVEMBER);
            int end =
                    Integer.parseInt(new String(kept.get("case-numbers", "2611").orElseThrow(), US_ASCII));
            if (reserved.isEmpty() || reserved.get(reserved.size() - 1) != end) {
                reserved.add(end);
            }
        }
        assertThat(reserved).containsExactly(16, 32, 64, 128, 256, 512, 1_024, 1_536, 2_048);
    }

    private static List<CaseNumber> take(KeptCaseNumbers node, int count) {
        return IntStream.range(0, count).mapToObj(i -> node.next(NOVEMBER)).toList();
    }
}
