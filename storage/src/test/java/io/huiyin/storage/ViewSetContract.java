package io.huiyin.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.huiyin.storage.ViewStore.ViewDocument;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every set of views promises. */
public abstract class ViewSetContract {

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

    private ViewStore documents() {
        return storage.views().current().documents();
    }

    @Test
    void documents_are_stored_read_and_removed_by_view_and_id() {
        documents().putMany("cases", List.of(document("a", 1, "one"), document("b", 2, "two")));
        documents().putMany("units", List.of(document("a", 3, "unit")));

        assertThat(textOf("cases", "a")).isEqualTo("one");
        assertThat(documents().get("cases", "missing")).isEmpty();
        assertThat(documents().get("missing", "a")).isEmpty();
        assertThat(documents().getMany("cases", List.of("b", "missing", "a"))).containsOnlyKeys("a", "b");
        assertThat(documents().get("cases", "b").orElseThrow().position()).isEqualTo(2);

        documents().delete("cases", List.of("a", "missing"));
        assertThat(documents().get("cases", "a")).isEmpty();
        assertThat(textOf("units", "a")).isEqualTo("unit");
    }

    @Test
    void a_lower_position_never_replaces_a_higher_one() {
        documents().putMany("cases", List.of(document("a", 5, "newer")));
        documents().putMany("cases", List.of(document("a", 4, "a slower twin's")));
        assertThat(textOf("cases", "a")).isEqualTo("newer");

        documents().putMany("cases", List.of(document("a", 6, "newest")));
        assertThat(textOf("cases", "a")).isEqualTo("newest");
    }

    @Test
    void of_one_position_the_later_write_counts() {
        documents().putMany("cases", List.of(document("a", 5, "a long first text")));
        documents().putMany("cases", List.of(document("a", 5, "short")));
        assertThat(textOf("cases", "a")).isEqualTo("short");

        documents().putMany("cases", List.of(document("a", 5, "a longer second text")));
        assertThat(textOf("cases", "a")).isEqualTo("a longer second text");

        storage.reopen();
        documents().putMany("cases", List.of(document("a", 5, "x")));
        assertThat(textOf("cases", "a")).isEqualTo("x");
    }

    @Test
    void within_one_call_too_the_higher_position_counts() {
        documents().putMany("cases", List.of(document("a", 6, "six"), document("a", 5, "five")));
        assertThat(textOf("cases", "a")).isEqualTo("six");
    }

    @Test
    void a_dropped_view_is_gone_and_can_be_filled_again() {
        documents().putMany("cases", List.of(document("a", 9, "old")));
        documents().putMany("cases-by-unit", List.of(document("a", 9, "other view")));

        documents().drop("cases");
        assertThat(documents().get("cases", "a")).isEmpty();
        assertThat(textOf("cases-by-unit", "a")).isEqualTo("other view");

        documents().putMany("cases", List.of(document("a", 1, "new")));
        assertThat(textOf("cases", "a")).isEqualTo("new");
    }

    @Test
    void many_documents_go_in_and_out_at_once() {
        List<ViewDocument> many = IntStream.range(0, 2500)
                .mapToObj(i -> document("case-" + i, i, "text " + i))
                .toList();
        documents().putMany("cases", many);
        List<String> ids = many.stream().map(ViewDocument::id).toList();

        assertThat(documents().getMany("cases", ids)).hasSize(2500);
        documents().delete("cases", ids.subList(0, 2000));
        assertThat(documents().getMany("cases", ids)).hasSize(500);
    }

    @Test
    void a_batch_in_a_transaction_is_stored_with_its_token() {
        ViewSet views = storage.views().current();
        views.tokens().initializeTokenSegments("views", 1);
        views.transactions().executeInTransaction(() -> {
            views.tokens().fetchToken("views", 0);
            views.documents().putMany("cases", List.of(document("a", 7, "text")));
            assertThat(textOf("cases", "a")).isEqualTo("text");
            views.tokens().storeToken(new GlobalSequenceTrackingToken(7), "views", 0);
            views.noteStanding(new LedgerStanding("ledger", 7, "hash"));
        });
        storage.reopen();

        ViewSet reopened = storage.views().current();
        assertThat(textOf("cases", "a")).isEqualTo("text");
        assertThat(reopened.tokens().fetchToken("views", 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
        assertThat(reopened.standing()).contains(new LedgerStanding("ledger", 7, "hash"));
    }

    @Test
    void a_new_set_stands_nowhere() {
        assertThat(storage.views().current().standing()).isEmpty();
    }

    @Test
    void a_rebuilt_set_takes_over_at_the_switch() {
        documents().putMany("cases", List.of(document("a", 1, "old")));
        ViewSet rebuilt = storage.views().beginRebuild();
        rebuilt.documents().putMany("cases", List.of(document("b", 1, "new")));

        assertThat(textOf("cases", "a")).isEqualTo("old");
        assertThat(rebuilt.documents().get("cases", "a")).isEmpty();
        assertThat(rebuilt.name()).isNotEqualTo(storage.views().current().name());

        storage.views().switchTo(rebuilt);
        assertThat(documents().get("cases", "a")).isEmpty();
        assertThat(textOf("cases", "b")).isEqualTo("new");

        storage.reopen();
        assertThat(storage.views().current().name()).isEqualTo(rebuilt.name());
        assertThat(textOf("cases", "b")).isEqualTo("new");
    }

    @Test
    void an_interrupted_rebuild_leaves_the_old_set_and_nothing_else() {
        documents().putMany("cases", List.of(document("a", 1, "old")));
        storage.views().beginRebuild().documents().putMany("cases", List.of(document("b", 1, "half")));

        storage.reopen();

        assertThat(textOf("cases", "a")).isEqualTo("old");
        ViewSet again = storage.views().beginRebuild();
        assertThat(again.documents().get("cases", "b")).isEmpty();
        assertThat(again.tokens().fetchSegments("views")).isEmpty();
    }

    @Test
    void only_the_set_being_rebuilt_can_take_over() {
        ViewSet current = storage.views().current();
        ViewSet abandoned = storage.views().beginRebuild();
        storage.views().beginRebuild();

        assertThatIllegalArgumentException().isThrownBy(() -> storage.views().switchTo(current));
        assertThatIllegalArgumentException().isThrownBy(() -> storage.views().switchTo(abandoned));
    }

    @Test
    void rebuilding_can_be_done_again_and_again() {
        for (int round = 1; round <= 3; round++) {
            ViewSet rebuilt = storage.views().beginRebuild();
            rebuilt.documents().putMany("cases", List.of(document("a", 1, "round " + round)));
            storage.views().switchTo(rebuilt);
            assertThat(textOf("cases", "a")).isEqualTo("round " + round);
        }
    }

    @Test
    void another_set_has_another_identifier_of_its_tokens() {
        String identifier =
                storage.views().current().tokens().retrieveStorageIdentifier().orElseThrow();
        storage.views().switchTo(storage.views().beginRebuild());
        assertThat(storage.views()
                        .current()
                        .tokens()
                        .retrieveStorageIdentifier()
                        .orElseThrow())
                .isNotEqualTo(identifier);
    }

    private String textOf(String view, String id) {
        return new String(documents().get(view, id).orElseThrow().bytes(), UTF_8);
    }

    private static ViewDocument document(String id, long position, String text) {
        return new ViewDocument(id, position, text.getBytes(UTF_8));
    }
}
