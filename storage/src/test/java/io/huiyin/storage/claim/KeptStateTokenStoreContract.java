package io.huiyin.storage.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.storage.RestartableStorage;
import io.huiyin.storage.Storage;
import io.huiyin.storage.TemporaryStorage;
import io.huiyin.storage.TokenStoreContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tokens in kept state promise beyond what every store of tokens does: nodes share them. */
abstract class KeptStateTokenStoreContract extends TokenStoreContract {

    private static final Duration TIME_OUT = Duration.ofSeconds(10);
    private static final TrackingToken SEVEN = new GlobalSequenceTrackingToken(7);
    private static final TrackingToken EIGHT = new GlobalSequenceTrackingToken(8);

    private final TestTime hereTime = new TestTime();
    private final TestTime thereTime = new TestTime();
    private RestartableStorage shared;
    private TokenStore here;
    private TokenStore there;

    @Override
    protected TokenStore tokensOf(Storage storage) {
        return tokensOf(storage, "node-1", hereTime);
    }

    private static TokenStore tokensOf(Storage storage, String node, TestTime time) {
        return new KeptStateTokenStore(
                storage.keptState(), TemporaryStorage.javaSerializer(), node, TIME_OUT, time.clock());
    }

    @BeforeEach
    void twoNodes() {
        shared = open();
        here = tokensOf(shared, "node-1", hereTime);
        there = tokensOf(shared, "node-2", thereTime);
        here.initializeTokenSegments("delivery", 2, SEVEN);
    }

    @AfterEach
    void closeShared() {
        shared.close();
    }

    @Test
    void a_segment_belongs_to_one_node_at_a_time() {
        assertThat(here.fetchToken("delivery", 0)).isEqualTo(SEVEN);

        assertThat(there.fetchAvailableSegments("delivery"))
                .extracting(Segment::getSegmentId)
                .containsExactly(1);
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> there.fetchToken("delivery", 0));
        assertThatExceptionOfType(UnableToClaimTokenException.class)
                .isThrownBy(() -> there.storeToken(EIGHT, "delivery", 0));
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> there.deleteToken("delivery", 0));
        there.releaseClaim("delivery", 0);

        here.extendClaim("delivery", 0);
        assertThat(here.fetchToken("delivery", 0)).isEqualTo(SEVEN);
    }

    @Test
    void what_a_node_gives_back_another_takes_at_once_and_goes_on_with() {
        here.fetchToken("delivery", 0);
        here.storeToken(EIGHT, "delivery", 0);
        here.releaseClaim("delivery", 0);

        assertThat(there.fetchToken("delivery", 0)).isEqualTo(EIGHT);
    }

    @Test
    void a_silent_node_loses_its_segment_after_the_time_out_and_not_before() {
        here.fetchToken("delivery", 0);

        assertThat(mayTakeThere()).isFalse();
        thereTime.pass(TIME_OUT.minusMillis(1));
        assertThat(mayTakeThere()).isFalse();
        thereTime.pass(Duration.ofMillis(1));
        assertThat(mayTakeThere()).isTrue();

        assertThat(there.fetchToken("delivery", 0)).isEqualTo(SEVEN);
        assertThatExceptionOfType(UnableToClaimTokenException.class)
                .isThrownBy(() -> here.storeToken(EIGHT, "delivery", 0));
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> here.extendClaim("delivery", 0));
    }

    @Test
    void a_node_that_shows_signs_of_life_keeps_its_segment_however_long_it_works() {
        here.fetchToken("delivery", 0);
        for (int i = 0; i < 10; i++) {
            assertThat(mayTakeThere()).isFalse();
            thereTime.pass(TIME_OUT.minusSeconds(1));
            here.extendClaim("delivery", 0);
        }
        assertThat(mayTakeThere()).isFalse();
    }

    @Test
    void clocks_that_differ_by_days_take_nothing_from_a_living_node() {
        thereTime.pass(Duration.ofDays(3));
        here.fetchToken("delivery", 0);
        assertThat(mayTakeThere()).isFalse();
        hereTime.pass(Duration.ofDays(9));
        here.extendClaim("delivery", 0);
        assertThat(mayTakeThere()).isFalse();
    }

    @Test
    void a_node_that_comes_back_under_its_name_has_what_it_held() {
        here.fetchToken("delivery", 0);
        here.storeToken(EIGHT, "delivery", 0);
        shared.reopen();

        TokenStore again = tokensOf(shared, "node-1", hereTime);
        assertThat(again.fetchToken("delivery", 0)).isEqualTo(EIGHT);
    }

    @Test
    void of_nodes_that_reach_for_a_segment_at_the_same_time_one_has_it() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> grabs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                TokenStore node = tokensOf(shared, "node-" + (i + 1), hereTime);
                grabs.add(() -> isTaken(node));
            }
            int taken = 0;
            for (Future<Boolean> grab : nodes.invokeAll(grabs)) {
                taken += grab.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void processors_whose_names_begin_alike_keep_apart() {
        here.initializeTokenSegments("delivery/late", 1, EIGHT);

        assertThat(here.fetchSegments("delivery")).containsExactly(0, 1);
        assertThat(here.fetchSegments("delivery/late")).containsExactly(0);
        assertThat(here.fetchSegments("late")).isEmpty();
    }

    @Test
    void a_rebuild_of_the_views_leaves_the_tokens_alone() {
        String identifier = here.retrieveStorageIdentifier().orElseThrow();

        shared.views().switchTo(shared.views().beginRebuild());

        assertThat(there.retrieveStorageIdentifier()).contains(identifier);
        assertThat(there.fetchToken("delivery", 1)).isEqualTo(SEVEN);
    }

    private boolean mayTakeThere() {
        return there.fetchAvailableSegments("delivery").stream().anyMatch(segment -> segment.getSegmentId() == 0);
    }

    private static boolean isTaken(TokenStore node) {
        try {
            node.fetchToken("delivery", 0);
            return true;
        } catch (UnableToClaimTokenException another) {
            return false;
        }
    }
}
