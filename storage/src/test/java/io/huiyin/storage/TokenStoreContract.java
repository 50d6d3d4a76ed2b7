package io.huiyin.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of tokens promises to Axon's processors. */
public abstract class TokenStoreContract {

    private static final TrackingToken SEVEN = new GlobalSequenceTrackingToken(7);

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

    private TokenStore tokens() {
        return tokensOf(storage);
    }

    /** The tokens under test: those of the views in use unless said otherwise. */
    protected TokenStore tokensOf(Storage of) {
        return of.views().current().tokens();
    }

    @Test
    void segments_are_set_up_once() {
        assertThat(tokens().requiresExplicitSegmentInitialization()).isTrue();
        assertThat(tokens().fetchSegments("views")).isEmpty();

        tokens().initializeTokenSegments("views", 3, SEVEN);
        tokens().initializeTokenSegments("views-of-units", 1);

        assertThat(tokens().fetchSegments("views")).containsExactly(0, 1, 2);
        assertThat(tokens().fetchAvailableSegments("views"))
                .extracting(Segment::getSegmentId)
                .containsExactly(0, 1, 2);
        assertThat(tokens().fetchToken("views", 1)).isEqualTo(SEVEN);
        assertThat(tokens().fetchToken("views-of-units", 0)).isNull();
        assertThatExceptionOfType(UnableToClaimTokenException.class)
                .isThrownBy(() -> tokens().initializeTokenSegments("views", 3));
    }

    @Test
    void a_token_is_remembered_over_a_restart() {
        tokens().initializeTokenSegments("views", 1);
        tokens().fetchToken("views", 0);
        tokens().storeToken(SEVEN, "views", 0);

        storage.reopen();

        assertThat(tokens().fetchToken("views", 0)).isEqualTo(SEVEN);
    }

    @Test
    void storing_the_same_token_again_and_again_is_no_lost_claim() {
        tokens().initializeTokenSegments("views", 1);
        tokens().fetchToken("views", 0);
        for (int i = 0; i < 200; i++) {
            tokens().storeToken(SEVEN, "views", 0);
        }
        assertThat(tokens().fetchToken("views", 0)).isEqualTo(SEVEN);
    }

    @Test
    void a_token_can_be_reset_to_nothing() {
        tokens().initializeTokenSegments("views", 1, SEVEN);
        tokens().fetchToken("views", 0);
        tokens().storeToken(null, "views", 0);
        assertThat(tokens().fetchToken("views", 0)).isNull();
    }

    @Test
    void a_segment_that_was_not_set_up_cannot_be_claimed_or_written() {
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> tokens().fetchToken("views", 0));
        assertThatExceptionOfType(UnableToClaimTokenException.class)
                .isThrownBy(() -> tokens().storeToken(SEVEN, "views", 0));
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> tokens().extendClaim("views", 0));
    }

    @Test
    void a_segment_is_split_off_and_taken_back() {
        tokens().initializeTokenSegments("views", 1, SEVEN);
        tokens().initializeSegment(SEVEN, "views", 1);
        assertThat(tokens().fetchSegments("views")).containsExactly(0, 1);
        assertThatExceptionOfType(UnableToInitializeTokenException.class)
                .isThrownBy(() -> tokens().initializeSegment(SEVEN, "views", 1));

        tokens().fetchToken("views", 1);
        tokens().deleteToken("views", 1);
        assertThat(tokens().fetchSegments("views")).containsExactly(0);
    }

    @Test
    void only_a_claimed_segment_can_be_deleted_or_extended() {
        tokens().initializeTokenSegments("views", 1);
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> tokens().deleteToken("views", 0));

        tokens().fetchToken("views", 0);
        tokens().extendClaim("views", 0);
        tokens().releaseClaim("views", 0);

        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> tokens().extendClaim("views", 0));
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> tokens().deleteToken("views", 0));
        assertThat(tokens().fetchSegments("views")).containsExactly(0);
    }

    @Test
    void the_storage_has_an_identifier_that_outlasts_a_restart() {
        String identifier = tokens().retrieveStorageIdentifier().orElseThrow();
        storage.reopen();
        assertThat(tokens().retrieveStorageIdentifier()).contains(identifier);
    }
}
