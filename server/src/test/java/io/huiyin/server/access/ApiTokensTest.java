package io.huiyin.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountState;
import io.huiyin.api.account.ApiTokenId;
import io.huiyin.api.account.ApiTokenSummary;
import io.huiyin.api.account.Role;
import io.huiyin.command.account.AccountRights;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.access.TooManyFailuresException;
import io.huiyin.storage.KeptState.Entry;
import io.huiyin.storage.TemporaryStorage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Tokens over real kept state: what opens, until when, and what is kept of them. */
class ApiTokensTest {

    private static final AccountId APP = new AccountId("account-app");
    private static final ApiTokenId TOKEN = new ApiTokenId("token-1");
    private static final String HERE = "192.0.2.7";

    private final MovedClock clock = new MovedClock();
    private final TemporaryStorage storage = TemporaryStorage.open();
    private final ApiTokens tokens = new ApiTokens(storage.keptState(), clock);
    private final Credentials credentials = new Credentials(storage.keptState(), new BCryptPasswordEncoder(4));
    private final Map<AccountId, AccountRights> ledger = new HashMap<>();
    private final CurrentRights rights =
            new CurrentRights(account -> Optional.ofNullable(ledger.get(account)), credentials, clock);
    private final SignInBook book = new SignInBook(storage.keptState(), clock);
    private final TokenSignIn door =
            new TokenSignIn(tokens, credentials, rights, new AddressThrottle(clock), book, clock);

    private String secret;

    @BeforeEach
    void an_account_has_a_token_for_ninety_days() {
        ledger.put(APP, new AccountRights(Role.HOTLINE_AGENT, null, AccountState.ACTIVE));
        credentials.open("app", APP, "市民之家", "a password nobody uses");
        secret = issue(TOKEN);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private String issue(ApiTokenId token) {
        return tokens.issue(APP, token, "市民之家 App 后台", clock.instant().plus(Duration.ofDays(90)));
    }

    private void opensNothing(String presented) {
        assertThatThrownBy(() -> door.signIn(presented, HERE)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void a_token_opens_as_its_account_with_the_rights_it_has_now() {
        assertThat(door.signIn(secret, HERE).role()).isEqualTo(Role.HOTLINE_AGENT);

        ledger.put(APP, new AccountRights(Role.REGULATOR, null, AccountState.ACTIVE));
        rights.forget(APP);

        SignedIn program = door.signIn(secret, HERE);
        assertThat(program.accountId()).isEqualTo(APP);
        assertThat(program.role()).isEqualTo(Role.REGULATOR);
    }

    @Test
    void what_is_no_token_opens_nothing() {
        opensNothing("");
        opensNothing(secret + "x");
        opensNothing(secret.substring(0, secret.length() - 1));
        opensNothing(ApiTokens.PREFIX);
        opensNothing(TOKEN.value());
    }

    @Test
    void a_token_opens_nothing_once_its_time_is_over() {
        clock.passes(Duration.ofDays(90).minusSeconds(1));
        assertThat(door.signIn(secret, HERE).accountId()).isEqualTo(APP);
        clock.passes(Duration.ofSeconds(1));
        opensNothing(secret);
    }

    @Test
    void a_token_that_was_taken_back_opens_nothing_and_the_other_goes_on() {
        String other = issue(new ApiTokenId("token-2"));
        tokens.revoke(APP, TOKEN);

        opensNothing(secret);
        assertThat(door.signIn(other, HERE).accountId()).isEqualTo(APP);
        tokens.revoke(APP, new ApiTokenId("token-of-nobody"));
    }

    @Test
    void a_token_is_good_no_longer_than_its_account() {
        ledger.put(APP, new AccountRights(Role.HOTLINE_AGENT, null, AccountState.SUSPENDED));
        opensNothing(secret);
    }

    @Test
    void nothing_kept_opens_anything() {
        List<Entry> kept = storage.keptState().collections().stream()
                .flatMap(collection -> storage.keptState().list(collection, "", 100).stream())
                .toList();
        assertThat(kept).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.id()).doesNotContain(secret);
            assertThat(new String(entry.value(), StandardCharsets.UTF_8)).doesNotContain(secret);
        });
    }

    @Test
    void an_administrator_sees_when_each_was_last_used_to_the_hour() {
        assertThat(tokens.of(APP))
                .singleElement()
                .satisfies(token -> assertThat(token.lastUsedAt()).isNull());
        var first = clock.instant();
        door.signIn(secret, HERE);
        clock.passes(Duration.ofMinutes(59));
        door.signIn(secret, HERE);
        assertThat(tokens.of(APP)).extracting(ApiTokenSummary::lastUsedAt).containsExactly(first);
        clock.passes(Duration.ofMinutes(1));
        door.signIn(secret, HERE);
        tokens.revoke(APP, TOKEN);
        assertThat(tokens.of(APP)).singleElement().satisfies(token -> {
            assertThat(token.lastUsedAt()).isEqualTo(first.plus(Duration.ofHours(1)));
            assertThat(token.revokedAt()).isEqualTo(clock.instant());
        });
        assertThat(tokens.of(new AccountId("account-ap"))).isEmpty();
    }

    @Test
    void whoever_guesses_from_one_network_has_to_wait_and_a_good_token_goes_on() {
        for (int i = 0; i < AddressThrottle.FAILURES_AT_ONCE; i++) {
            opensNothing(ApiTokens.PREFIX + "guess-" + i);
        }
        assertThatThrownBy(() -> door.signIn(ApiTokens.PREFIX + "guess", HERE))
                .isInstanceOf(TooManyFailuresException.class);
        assertThat(door.signIn(secret, HERE).accountId()).isEqualTo(APP);
    }
}
