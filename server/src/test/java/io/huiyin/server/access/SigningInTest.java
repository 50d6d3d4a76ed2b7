package io.huiyin.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountState;
import io.huiyin.api.account.Role;
import io.huiyin.api.account.SignInNote;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.account.AccountRights;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.access.TooManyFailuresException;
import io.huiyin.storage.TemporaryStorage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Signing in over real kept state: what fits, what is noted, who has to wait. */
class SigningInTest {

    private static final AccountId LI = new AccountId("account-li");
    private static final AccountId WANG = new AccountId("account-wang");
    private static final ClearText CHOSEN = new ClearText("violet harbour tram");

    private final MovedClock clock = new MovedClock();
    private final TemporaryStorage storage = TemporaryStorage.open();
    // As weak as it gets: these tests are not about the hash.
    private final PasswordEncoder encoder = new BCryptPasswordEncoder(4);
    private final Credentials credentials = new Credentials(storage.keptState(), encoder);
    private final SignInBook book = new SignInBook(storage.keptState(), clock);
    private final SignInThrottle throttle = new SignInThrottle(clock);
    private final Map<AccountId, AccountRights> ledger = new HashMap<>();
    private final CurrentRights rights =
            new CurrentRights(account -> Optional.ofNullable(ledger.get(account)), credentials, clock);
    private final KeptSignIns signIns =
            new KeptSignIns(credentials, book, new ApiTokens(storage.keptState(), clock), rights, throttle, encoder);
    private final PasswordSignIn door = new PasswordSignIn(
            credentials, encoder, rights, throttle, new AddressThrottle(clock), book, new KnownPasswords(clock), clock);

    private String password;

    @BeforeEach
    void li_has_an_account() {
        ledger.put(LI, new AccountRights(Role.HOTLINE_AGENT, null, AccountState.ACTIVE));
        password = signIns.open(LI, "li", new ClearText("李")).orElseThrow().value();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private SignedIn signIn(String login, String with) {
        return signIn(login, with, ClientDetails.CONSOLE);
    }

    private SignedIn signIn(String login, String with, String through) {
        UsernamePasswordAuthenticationToken wish = UsernamePasswordAuthenticationToken.unauthenticated(login, with);
        wish.setDetails(new ClientDetails(through, "192.0.2.7"));
        return (SignedIn) door.authenticate(wish).getPrincipal();
    }

    private void isWrong(String login, String with) {
        assertThatThrownBy(() -> signIn(login, with)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void the_right_password_opens_whatever_the_case_of_the_login() {
        assertThat(signIn("LI", password).accountId()).isEqualTo(LI);
        isWrong("li", password + "x");
        isWrong("nobody", password);
    }

    @Test
    void a_suspended_account_does_not_open_and_looks_like_a_wrong_password() {
        ledger.put(LI, new AccountRights(Role.HOTLINE_AGENT, null, AccountState.SUSPENDED));
        isWrong("li", password);
    }

    @Test
    void a_login_belongs_to_one_account_which_may_ask_for_it_again() {
        assertThat(signIns.open(WANG, "li", new ClearText("王"))).isEmpty();
        String another =
                signIns.open(LI, "li", new ClearText("李")).orElseThrow().value();
        isWrong("li", password);
        assertThat(signIn("li", another).displayName()).isEqualTo("李");
    }

    @Test
    void a_reset_ends_the_old_password_at_once_and_asks_for_another() {
        signIn("li", password, ClientDetails.REST);
        String next = signIns.reset(LI).orElseThrow().value();

        isWrong("li", password);
        assertThat(signIn("li", next).passwordGeneration()).isOne();
        assertThat(rights.of(LI).orElseThrow().mustChangePassword()).isTrue();
        assertThat(signIns.reset(WANG)).isEmpty();
    }

    @Test
    void a_changed_password_need_not_be_changed_again() {
        signIns.refuseUnfit(LI, new ClearText(password), CHOSEN);
        signIns.change(LI, CHOSEN);

        assertThat(signIn("li", CHOSEN.value()).passwordGeneration()).isOne();
        assertThat(rights.of(LI).orElseThrow().mustChangePassword()).isFalse();
    }

    @Test
    void a_new_password_is_refused_for_what_is_wrong_with_it() {
        refuses("wrong", CHOSEN.value(), "currentPassword", RefusalCode.WRONG_PASSWORD);
        refuses(password, password, "newPassword", RefusalCode.SAME_PASSWORD);
        refuses(password, "short", "newPassword", RefusalCode.TOO_SHORT);
    }

    private void refuses(String current, String next, String field, RefusalCode code) {
        assertThatThrownBy(() -> signIns.refuseUnfit(LI, new ClearText(current), new ClearText(next)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field, Violation::code)
                                .containsExactly(Tuple.tuple(field, code)));
    }

    @Test
    void whoever_guesses_at_an_unlocked_desk_has_to_wait_too() {
        for (int i = 0; i < SignInThrottle.FAILURES_ALLOWED; i++) {
            refuses("guess-" + i, CHOSEN.value(), "currentPassword", RefusalCode.WRONG_PASSWORD);
        }
        refuses(password, CHOSEN.value(), "currentPassword", RefusalCode.SIGN_IN_RESTS);
        assertThat(book.of(LI).lockouts()).isOne();
    }

    @Test
    void five_failures_are_one_lockout_on_the_account_and_none_anywhere_else() {
        for (int i = 0; i < SignInThrottle.FAILURES_ALLOWED; i++) {
            isWrong("li", "guess-" + i);
            isWrong("nobody", "guess-" + i);
        }
        assertThatThrownBy(() -> signIn("li", password)).isInstanceOf(TooManyFailuresException.class);
        assertThat(book.of(LI).lockouts()).isOne();
        assertThat(book.of(LI).lockedUntil()).isEqualTo(clock.instant().plus(SignInThrottle.REST));
        assertThat(storage.keptState().list("sign-ins", "", 10)).hasSize(1);
    }

    @Test
    void an_administrator_ends_the_wait() {
        for (int i = 0; i < SignInThrottle.FAILURES_ALLOWED; i++) {
            isWrong("li", "guess-" + i);
        }
        signIns.unlock(LI);

        assertThat(signIn("li", password).accountId()).isEqualTo(LI);
        assertThat(book.of(LI).lockedUntil()).isNull();
    }

    @Test
    void a_program_that_is_known_goes_on_while_somebody_guesses_its_password() {
        signIn("li", password, ClientDetails.REST);
        for (int i = 0; i < SignInThrottle.FAILURES_ALLOWED; i++) {
            isWrong("li", "guess-" + i);
        }
        assertThat(signIn("li", password, ClientDetails.REST).accountId()).isEqualTo(LI);
    }

    @Test
    void a_hundred_tries_at_once_are_five_guesses() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Class<?>>> tries = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                String guess = "guess-" + i;
                tries.add(() -> failureOf(guess));
            }
            List<Class<?>> failures = new ArrayList<>();
            for (Future<Class<?>> failure : crowd.invokeAll(tries)) {
                failures.add(failure.get());
            }
            assertThat(failures)
                    .filteredOn(BadCredentialsException.class::equals)
                    .hasSize(5);
            assertThat(failures)
                    .filteredOn(TooManyFailuresException.class::equals)
                    .hasSize(95);
        } finally {
            crowd.shutdownNow();
        }
    }

    private Class<?> failureOf(String guess) {
        try {
            signIn("li", guess);
            return SignedIn.class;
        } catch (AuthenticationException failure) {
            return failure.getClass();
        }
    }

    @Test
    void people_are_noted_at_each_sign_in_and_programs_once_an_hour() {
        signIn("li", password);
        signIn("li", password);
        signIn("li", password, ClientDetails.REST);
        signIn("li", password, ClientDetails.REST);
        assertThat(doors()).containsExactly("rest", "console", "console");

        clock.passes(Duration.ofHours(2));
        signIn("li", password, ClientDetails.REST);
        assertThat(doors()).containsExactly("rest", "rest", "console", "console");
    }

    private List<String> doors() {
        return book.of(LI).recent().stream().map(SignInNote::door).toList();
    }

    @Test
    void rights_are_remembered_until_news_of_the_account_or_half_a_minute() {
        assertThat(rights.of(LI).orElseThrow().rights().state()).isEqualTo(AccountState.ACTIVE);
        ledger.put(LI, new AccountRights(Role.HOTLINE_AGENT, null, AccountState.CLOSED));
        assertThat(rights.of(LI).orElseThrow().rights().state()).isEqualTo(AccountState.ACTIVE);

        rights.forget(LI);
        assertThat(rights.of(LI).orElseThrow().rights().state()).isEqualTo(AccountState.CLOSED);

        ledger.put(LI, new AccountRights(Role.AUDITOR, null, AccountState.CLOSED));
        clock.passes(CurrentRights.REMEMBERED_AT_MOST);
        assertThat(rights.of(LI).orElseThrow().rights().role()).isEqualTo(Role.AUDITOR);
    }

    @Test
    void an_account_that_does_not_exist_may_do_nothing() {
        assertThat(rights.of(WANG)).isEmpty();
    }

    @Test
    void a_house_knows_whether_anybody_can_sign_in() {
        assertThat(credentials.nobodyCanSignIn(ledger::containsKey)).isFalse();
        ledger.clear();
        assertThat(credentials.nobodyCanSignIn(ledger::containsKey)).isTrue();
    }
}
