package io.huiyin.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.huiyin.storage.KeptState.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of kept state promises. */
public abstract class KeptStateContract {

    private RestartableStorage storage;

    /** A new, empty storage. */
    protected abstract RestartableStorage open();

    @BeforeEach
    void openStorage() {
        storage = open();
    }

    @AfterEach
    void closeStorage() {
        storage.close();
    }

    private KeptState kept() {
        return storage.keptState();
    }

    @Test
    void a_value_is_kept_replaced_and_removed() {
        assertThat(kept().get("case-keys", "a")).isEmpty();

        kept().put("case-keys", "a", bytes(1));
        kept().put("case-keys", "a", bytes(2));
        assertThat(kept().get("case-keys", "a")).contains(bytes(2));
        assertThat(kept().get("person-keys", "a")).isEmpty();

        kept().delete("case-keys", "a");
        kept().delete("case-keys", "never there");
        assertThat(kept().get("case-keys", "a")).isEmpty();
    }

    @Test
    void a_restart_keeps_everything() {
        kept().put("case-keys", "a", bytes(1));
        kept().noteStanding(new LedgerStanding("ledger", 7, "hash"));

        storage.reopen();

        assertThat(kept().get("case-keys", "a")).contains(bytes(1));
        assertThat(kept().standing()).contains(new LedgerStanding("ledger", 7, "hash"));
    }

    @Test
    void an_id_that_has_a_value_is_not_inserted() {
        assertThat(kept().insertIfAbsent("deliveries", "a", bytes(1))).isTrue();
        assertThat(kept().insertIfAbsent("deliveries", "a", bytes(2))).isFalse();
        assertThat(kept().get("deliveries", "a")).contains(bytes(1));
    }

    @Test
    void several_new_values_are_inserted_together_unless_one_is_there() {
        List<Entry> keys = List.of(new Entry("person-keys", "p", bytes(1)), new Entry("case-keys", "a", bytes(2)));
        assertThat(kept().insertAllIfAbsent(keys)).isTrue();
        assertThat(kept().get("person-keys", "p")).contains(bytes(1));
        assertThat(kept().get("case-keys", "a")).contains(bytes(2));

        assertThat(kept().insertAllIfAbsent(List.of(
                        new Entry("person-keys", "p", bytes(3)), new Entry("case-keys", "b", bytes(4)))))
                .isFalse();
        assertThat(kept().get("person-keys", "p")).contains(bytes(1));
        assertThat(kept().get("case-keys", "b"))
                .as("what comes after the one that is there")
                .isEmpty();
        assertThat(kept().insertAllIfAbsent(List.of(
                        new Entry("person-keys", "q", bytes(5)), new Entry("case-keys", "a", bytes(6)))))
                .isFalse();
        assertThat(kept().get("case-keys", "a")).contains(bytes(2));
    }

    @Test
    void ids_in_any_script_are_kept_apart() {
        kept().put("units", "街道-é-1", bytes(1));
        kept().put("units", "街道-é-2", bytes(2));
        kept().put("units", "plain", bytes(3));
        storage.reopen();

        assertThat(kept().list("units", "", 9)).extracting(Entry::id).containsExactly("plain", "街道-é-1", "街道-é-2");
        assertThat(kept().get("units", "街道-é-2")).contains(bytes(2));
    }

    @Test
    void a_value_is_replaced_only_if_it_is_what_was_seen() {
        assertThat(kept().replace("numbers", "a", bytes(1), bytes(2))).isFalse();
        assertThat(kept().replace("numbers", "a", null, bytes(1))).isTrue();
        assertThat(kept().replace("numbers", "a", null, bytes(9))).isFalse();
        assertThat(kept().replace("numbers", "a", bytes(9), bytes(2))).isFalse();
        assertThat(kept().replace("numbers", "a", bytes(1), bytes(2))).isTrue();
        assertThat(kept().get("numbers", "a")).contains(bytes(2));
    }

    @Test
    void of_many_that_count_up_together_none_counts_in_vain() throws Exception {
        kept().put("numbers", "today", bytes(0));
        ExecutorService counters = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> countTen = () -> {
                int tries = 0;
                for (int counted = 0; counted < 10; tries++) {
                    byte[] seen = kept().get("numbers", "today").orElseThrow();
                    counted += kept().replace("numbers", "today", seen, bytes(seen[0] + 1)) ? 1 : 0;
                }
                return tries;
            };
            for (Future<Integer> counted : counters.invokeAll(List.of(countTen, countTen, countTen, countTen))) {
                assertThat(counted.get()).isGreaterThanOrEqualTo(10);
            }
        } finally {
            counters.shutdownNow();
        }
        assertThat(kept().get("numbers", "today")).contains(bytes(40));
    }

    @Test
    void several_values_are_written_and_read_at_once() {
        kept().putAll(List.of(
                new Entry("person-keys", "p", bytes(1)),
                new Entry("case-keys", "a", bytes(2)),
                new Entry("case-keys", "b", bytes(3)),
                new Entry("person-keys", "p", bytes(4))));

        assertThat(kept().getMany("case-keys", List.of("b", "missing", "a")))
                .containsOnlyKeys("a", "b")
                .containsEntry("a", bytes(2));
        assertThat(kept().get("person-keys", "p")).contains(bytes(4));
        assertThat(kept().getMany("case-keys", List.of())).isEmpty();
    }

    @Test
    void a_collection_is_listed_page_by_page_in_order() {
        for (int i : new int[] {3, 0, 4, 1, 2}) {
            kept().put("units", "u" + i, bytes(i));
        }
        kept().put("unit-contacts", "u0", bytes(9));
        kept().put("vaults", "u0", bytes(9));

        assertThat(kept().list("units", "", 2)).extracting(Entry::id).containsExactly("u0", "u1");
        assertThat(kept().list("units", "u1", 2)).extracting(Entry::id).containsExactly("u2", "u3");
        assertThat(kept().list("units", "u3", 2)).extracting(Entry::id).containsExactly("u4");
        assertThat(kept().list("units", "u4", 2)).isEmpty();
        assertThat(kept().list("units", "", 1).get(0).value()).isEqualTo(bytes(0));
    }

    @Test
    void collections_are_named_in_order() {
        assertThat(kept().collections()).isEmpty();
        kept().put("vaults", "u0", bytes(9));
        kept().put("unit", "u1", bytes(1));
        kept().put("unit-contacts", "u0", bytes(9));
        kept().put("unit", "u2", bytes(2));
        kept().noteStanding(new LedgerStanding("ledger", 12, "hash"));

        assertThat(kept().collections()).containsExactly("unit", "unit-contacts", "vaults");
    }

    @Test
    void a_value_belongs_to_the_store_and_not_to_the_caller() {
        byte[] mine = bytes(1);
        kept().put("case-keys", "a", mine);
        mine[0] = 9;
        kept().get("case-keys", "a").orElseThrow()[0] = 9;

        assertThat(kept().get("case-keys", "a")).contains(bytes(1));
    }

    @Test
    void the_newest_standing_counts() {
        assertThat(kept().standing()).isEmpty();
        kept().noteStanding(new LedgerStanding("ledger", -1, "genesis"));
        kept().noteStanding(new LedgerStanding("ledger", 12, "hash"));
        assertThat(kept().standing()).contains(new LedgerStanding("ledger", 12, "hash"));
    }

    @Test
    void names_and_ids_that_are_none_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> kept().put("Case.Keys", "a", bytes(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> kept().put("case-keys", "", bytes(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> kept().put("case-keys", "x".repeat(201), bytes(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> kept().get("$where", "a"));
    }

    @Test
    void many_ids_are_asked_for_at_once() {
        List<Entry> entries = new ArrayList<>();
        IntStream.range(0, 1500).forEach(i -> entries.add(new Entry("units", "u" + i, bytes(i))));
        kept().putAll(entries);

        assertThat(kept().getMany("units", entries.stream().map(Entry::id).toList()))
                .hasSize(1500);
    }

    private static byte[] bytes(int value) {
        return new byte[] {(byte) value, 1, 2, 3};
    }
}
