package io.huiyin.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.account.AccountFile;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.query.MemoryLedger;
import io.huiyin.query.RandomHistory;
import io.huiyin.query.ViewSnapshot;
import io.huiyin.query.accounts.AccountsProjection;
import io.huiyin.query.casefile.CaseFileProjection;
import io.huiyin.query.incidentfile.IncidentFileProjection;
import io.huiyin.query.units.UnitsProjection;
import io.huiyin.storage.LedgerStanding;
import io.huiyin.storage.Storage;
import io.huiyin.storage.Turn;
import io.huiyin.storage.ViewSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the views promise on every storage. */
abstract class ViewsContract {

    private static final int EVENTS = 400;
    private static final String PROCESSOR = "views";

    private Storage storage;
    private ViewsInUse views;

    /** A new, empty storage. */
    abstract Storage open();

    @BeforeEach
    void open_storage() {
        storage = open();
        views = new ViewsInUse(storage.views(), Clock.systemUTC());
    }

    @AfterEach
    void close_storage() {
        storage.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void a_rebuild_gives_the_same_documents_as_living_through_it(long seed) {
        RandomHistory history = RandomHistory.of(seed, EVENTS);
        live(history, seed);
        Map<String, String> lived = ViewSnapshot.of(views.get().documents(), history);
        String before = views.get().name();
        List<Long> done = new ArrayList<>();

        rebuild(history.ledger()).run(history.ledger(), (read, total) -> done.add(read));

        assertThat(views.get().name()).isNotEqualTo(before);
        assertThat(ViewSnapshot.of(views.get().documents(), history)).isEqualTo(lived);
        assertThat(lived).hasSizeGreaterThan(2 * history.cases().size());
        assertThat(done).isNotEmpty().last().isEqualTo(history.ledger().head() + 1);
        assertThat(views.get().standing())
                .contains(history.ledger().standingAt(history.ledger().head()));
        assertThat(views.get().tokens().fetchToken(PROCESSOR, 0))
                .isEqualTo(new GlobalSequenceTrackingToken(history.ledger().head()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    void repeating_events_changes_nothing(long seed) {
        RandomHistory history = RandomHistory.of(seed, EVENTS);
        live(history, seed);
        Map<String, String> once = ViewSnapshot.of(views.get().documents(), history);
        RandomGenerator random = random(seed);
        for (int repeat = 0; repeat < 5; repeat++) {
            int from = random.nextInt((int) history.ledger().head());
            feed(history.ledger())
                    .process(history.ledger().between(from, history.ledger().head() + 1));
            assertThat(ViewSnapshot.of(views.get().documents(), history))
                    .as("seed %d, repeated from %d", seed, from)
                    .isEqualTo(once);
        }
    }

    @Test
    void a_batch_that_fails_leaves_nothing_behind_but_what_came_before() {
        RandomHistory history = RandomHistory.of(21, 100);
        MemoryLedger headless =
                MemoryLedger.copy("ledger-21", history.ledger().all().subList(3, 40));
        assertThatThrownBy(() -> feed(headless).process(headless.all()))
                .isInstanceOf(IllegalStateException.class)
                .rootCause()
                .hasMessageContaining("before it");
        assertThat(ViewSnapshot.of(views.get().documents(), history)).isEmpty();
        assertThat(views.get().standing()).isEmpty();
    }

    @Test
    void documents_are_written_before_the_token_that_speaks_for_them() {
        RandomHistory history = RandomHistory.of(31, 50);
        ViewTokenStore tokens = new ViewTokenStore(views, new ViewStanding(views, history.ledger()));
        tokens.initializeTokenSegments(PROCESSOR, 1, null);
        List<Boolean> writtenBeforeToken = new ArrayList<>();
        List<TrackedEventMessage<?>> batch = history.ledger().all();
        BatchingUnitOfWork<TrackedEventMessage<?>> unitOfWork = new BatchingUnitOfWork<>(batch);
        unitOfWork.attachTransaction(views);
        // As Axon does it: the token's turn comes first of all that is to be done before the commit.
        unitOfWork.onPrepareCommit(committing -> {
            tokens.storeToken(batch.get(batch.size() - 1).trackingToken(), PROCESSOR, 0);
            writtenBeforeToken.add(ViewProgress.of(views.get().documents()).isPresent());
        });
        List<AnnotationEventHandlerAdapter> handlers = projections(history.ledger(), views).stream()
                .map(AnnotationEventHandlerAdapter::new)
                .toList();
        unitOfWork.executeWithResult(() -> {
            for (var handler : handlers) {
                handler.handle(unitOfWork.getMessage());
            }
            return null;
        });
        assertThat(writtenBeforeToken).containsExactly(true);
        assertThat(tokens.fetchToken(PROCESSOR, 0))
                .isEqualTo(new GlobalSequenceTrackingToken(history.ledger().head()));
    }

    @Test
    void new_views_need_no_rebuild() {
        assertThat(standing(new MemoryLedger("ledger-a")).rebuildNeeded()).isFalse();
    }

    @Test
    void views_of_this_ledger_go_on() {
        RandomHistory history = RandomHistory.of(41, 50);
        live(history, 41);
        assertThat(standing(history.ledger()).rebuildNeeded()).isFalse();
        assertThat(standing(history.ledger()).sentence())
                .contains("position " + history.ledger().head());
    }

    @Test
    void views_of_another_ledger_are_built_anew_and_their_tokens_not_given_out() {
        RandomHistory history = RandomHistory.of(42, 50);
        live(history, 42);
        MemoryLedger other = MemoryLedger.copy("ledger-other", history.ledger().all());
        assertThat(standing(other).rebuildNeeded()).isTrue();
        assertThat(standing(other).sentence()).contains("another ledger");
        ViewTokenStore tokens = new ViewTokenStore(views, new ViewStanding(views, other));
        assertThatThrownBy(() -> tokens.fetchToken(PROCESSOR, 0))
                .isInstanceOf(UnableToClaimTokenException.class)
                .hasMessageContaining("another ledger");
    }

    @Test
    void views_beyond_the_head_are_built_anew() {
        RandomHistory history = RandomHistory.of(43, 50);
        live(history, 43);
        MemoryLedger shorter = MemoryLedger.copy(
                history.ledger().ledgerId(), history.ledger().all().subList(0, 30));
        assertThat(standing(shorter).rebuildNeeded()).isTrue();
        assertThat(standing(shorter).sentence()).contains("beyond the ledger's head 29");
    }

    @Test
    void views_on_another_block_are_built_anew() {
        RandomHistory history = RandomHistory.of(44, 50);
        live(history, 44);
        views.get()
                .noteStanding(new LedgerStanding(
                        history.ledger().ledgerId(), history.ledger().head(), "block-of-a-rolled-back-branch"));
        assertThat(standing(history.ledger()).rebuildNeeded()).isTrue();
        assertThat(standing(history.ledger()).sentence()).contains("another block");
    }

    @Test
    void a_case_touched_many_times_in_a_batch_is_read_and_written_once() {
        RandomHistory history = RandomHistory.of(51, EVENTS);
        MemoryLedger ledger = history.ledger();
        feed(ledger).process(ledger.between(0, 300));
        CountingViewSet counting = new CountingViewSet(views.get());
        new EventFeed(projections(ledger, () -> counting), views).process(ledger.between(300, ledger.head() + 1));
        assertThat(counting.reads())
                .isNotEmpty()
                .allSatisfy((id, times) -> assertThat(times).as(id).isEqualTo(1));
        assertThat(counting.writes())
                .isNotEmpty()
                .allSatisfy((id, times) -> assertThat(times).as(id).isEqualTo(1));
    }

    @Test
    void units_and_accounts_are_found_as_they_are_now() {
        RandomHistory history = RandomHistory.of(61, EVENTS);
        live(history, 61);
        ViewReader reader = new ViewReader(views);
        assertThat(history.units())
                .allSatisfy(unit -> assertThat(reader.find("units", unit.value(), UnitSummary.class))
                        .hasValueSatisfying(found -> assertThat(found.unitId()).isEqualTo(unit)));
        assertThat(history.accounts())
                .allSatisfy(account -> assertThat(reader.find("accounts", account.value(), AccountFile.class))
                        .isPresent());
        assertThat(reader.find("units", "unit-nowhere", UnitSummary.class)).isEmpty();
    }

    private ViewStanding.Decision standing(MemoryLedger ledger) {
        return new ViewStanding(views, ledger).check();
    }

    /** Lets a history happen in batches of random size. */
    private void live(RandomHistory history, long seed) {
        RandomGenerator random = random(seed);
        EventFeed feed = feed(history.ledger());
        views.get()
                .transactions()
                .executeInTransaction(() -> views.get().tokens().initializeTokenSegments(PROCESSOR, 1, null));
        long end = history.ledger().head() + 1;
        for (long from = 0; from < end; ) {
            long to = Math.min(end, from + 1 + random.nextInt(50));
            feed.process(history.ledger().between(from, to));
            from = to;
        }
    }

    private EventFeed feed(MemoryLedger ledger) {
        return new EventFeed(projections(ledger, views), views);
    }

    private ViewRebuild rebuild(MemoryLedger ledger) {
        return new ViewRebuild(
                views, ledger, PROCESSOR, set -> projections(ledger, set), new RebuildTurn(Turn.ofTheOnlyNode()));
    }

    static List<Object> projections(MemoryLedger ledger, Supplier<ViewSet> set) {
        ViewWriter writer = new ViewWriter(set, ledger, new PositionSignal());
        return List.of(
                new CaseFileProjection(writer),
                new IncidentFileProjection(writer),
                new UnitsProjection(writer),
                new AccountsProjection(writer));
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
