package io.huiyin.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.access.SignedIn;
import io.huiyin.storage.RestartableStorage;
import io.huiyin.storage.claim.TestTime;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.servlet.FlashMap;

/** What shared sessions promise on every storage: two nodes over one. */
abstract class KeptSessionsContract {

    private static final Duration TIME_OUT = Duration.ofMinutes(30);
    private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";
    private static final AccountId LI = new AccountId("account-li");
    private static final SignedIn HANDLER =
            new SignedIn(LI, Role.HANDLER, new UnitId("unit-1"), "李", 3, Instant.parse("2026-11-23T02:00:00Z"));
    private static final SignedIn AGENT = new SignedIn(
            new AccountId("account-li2"), Role.HOTLINE_AGENT, null, "李二", 0, Instant.parse("2026-11-23T02:00:00Z"));

    private final TestTime time = new TestTime();
    private RestartableStorage storage;
    private CountedKeptState kept;
    private KeptSessions here;
    private KeptSessions there;

    /** A new, empty storage. */
    abstract RestartableStorage open();

    @BeforeEach
    void two_nodes() {
        storage = open();
        kept = new CountedKeptState(storage.keptState());
        here = new KeptSessions(kept, TIME_OUT, time.clock());
        there = new KeptSessions(storage.keptState(), TIME_OUT, time.clock());
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private static SecurityContext contextOf(SignedIn person) {
        return new SecurityContextImpl(person.authentication());
    }

    private String signedIn(KeptSessions node, SignedIn person) {
        KeptSession session = node.createSession();
        session.setAttribute(CONTEXT, contextOf(person));
        node.save(session);
        return session.getId();
    }

    @Test
    void who_signed_in_on_one_node_goes_on_at_another_as_the_same_person() {
        String id = signedIn(here, HANDLER);

        SecurityContext context = there.findById(id).getAttribute(CONTEXT);

        assertThat(context.getAuthentication().isAuthenticated()).isTrue();
        assertThat(context.getAuthentication().getPrincipal()).isEqualTo(HANDLER);
        assertThat(context.getAuthentication().getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_HANDLER");
        assertThat(there.findById(signedIn(here, AGENT))
                        .<SecurityContext>getAttribute(CONTEXT)
                        .getAuthentication()
                        .getPrincipal())
                .isEqualTo(AGENT);
    }

    @Test
    void whatever_pages_put_into_a_session_another_node_finds() {
        FlashMap flash = new FlashMap();
        flash.put("done", "done.registered");
        flash.setTargetRequestPath("/cases");
        flash.addTargetRequestParam("page", "2");
        flash.setExpirationTime(1_800_000_000_000L);
        KeptSession session = here.createSession();
        session.setAttribute("csrf", new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "secret"));
        session.setAttribute("wanted", new SimpleSavedRequest("http://city/cases?page=2"));
        session.setAttribute("resting", new LockedException("li"));
        session.setAttribute("wrong", new BadCredentialsException("li"));
        session.setAttribute("flash", List.of(flash));
        here.save(session);

        KeptSession found = there.findById(session.getId());

        assertThat(found.<CsrfToken>getAttribute("csrf").getToken()).isEqualTo("secret");
        assertThat(found.<SavedRequest>getAttribute("wanted").getRedirectUrl()).isEqualTo("http://city/cases?page=2");
        assertThat(found.<Object>getAttribute("resting")).isInstanceOf(LockedException.class);
        assertThat(found.<AuthenticationException>getAttribute("wrong"))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("");
        assertThat(found.<List<FlashMap>>getAttribute("flash")).containsExactly(flash);
        assertThat(found.<List<FlashMap>>getAttribute("flash").get(0).getExpirationTime())
                .isEqualTo(1_800_000_000_000L);
    }

    @Test
    void a_message_for_the_next_page_is_shown_there_and_taken_out() {
        FlashMap flash = new FlashMap();
        flash.put("done", "done.registered");
        KeptSession session = here.createSession();
        session.setAttribute("flash", new ArrayList<>(List.of(flash)));
        here.save(session);

        KeptSession next = there.findById(session.getId());
        List<FlashMap> messages = next.getAttribute("flash");
        messages.removeAll(List.of(flash));
        next.setAttribute("flash", messages);
        there.save(next);

        assertThat(here.findById(session.getId()).<List<FlashMap>>getAttribute("flash"))
                .isEmpty();
    }

    @Test
    void anything_else_is_not_kept() {
        KeptSession session = here.createSession();
        session.setAttribute("anything", new Gadget());
        here.save(session);

        assertThat(there.findById(session.getId()).getAttributeNames()).isEmpty();
    }

    private record Gadget() implements Serializable {}

    @Test
    void a_form_of_another_version_asks_for_signing_in_again_and_is_swept() {
        String id = signedIn(here, HANDLER);
        String key = kept.list("sessions", "", 1).get(0).id();
        for (String other :
                List.of("{\"attributes\":{\"a\":{\"kind\":\"gadget\",\"content\":{}}}}", "\u00ac\u00ed\u0005")) {
            storage.keptState().put("sessions", key, other.getBytes(UTF_8));
            assertThat(there.findById(id)).isNull();
        }
        assertThat(here.sweep()).isZero();
        assertThat(kept.list("sessions", "", 1)).isEmpty();
    }

    @Test
    void the_store_does_not_know_a_sessions_id() {
        String id = signedIn(here, HANDLER);
        for (String collection : List.of("sessions", "sessions-of-accounts")) {
            assertThat(kept.list(collection, "", 10)).hasSize(1).allSatisfy(entry -> {
                assertThat(entry.id()).doesNotContain(id);
                assertThat(new String(entry.value(), UTF_8)).doesNotContain(id);
            });
        }
    }

    @Test
    void a_request_costs_one_read_and_once_a_minute_a_write() {
        String id = signedIn(here, HANDLER);
        kept.reads.set(0);
        kept.writes.set(0);

        for (int second = 0; second < 300; second++) {
            request(here, id);
            time.pass(Duration.ofSeconds(1));
        }

        assertThat(kept.reads).hasValue(300);
        assertThat(kept.writes.get()).isBetween(4, 5);
    }

    @Test
    void what_a_page_asks_by_itself_is_answered_and_keeps_no_session_alive() throws Exception {
        String id = signedIn(here, HANDLER);
        time.pass(TIME_OUT.minusSeconds(60));
        boolean[] answered = new boolean[1];

        here.unattended(() -> answered[0] = request(here, id));

        assertThat(answered[0]).isTrue();
        time.pass(Duration.ofSeconds(60));
        assertThat(request(here, id)).isFalse();
    }

    @Test
    void a_session_lasts_as_long_as_it_is_used_and_ends_after_the_time_out() {
        String id = signedIn(here, HANDLER);
        for (int i = 0; i < 10; i++) {
            time.pass(TIME_OUT.minusSeconds(61));
            assertThat(request(i % 2 == 0 ? here : there, id)).isTrue();
        }
        time.pass(TIME_OUT);
        assertThat(request(here, id)).isFalse();
        assertThat(kept.list("sessions", "", 1)).isEmpty();
        assertThat(kept.list("sessions-of-accounts", "", 1)).isEmpty();
    }

    @Test
    void what_has_run_out_is_swept_and_nothing_else() {
        signedIn(here, HANDLER);
        time.pass(TIME_OUT.minusSeconds(1));
        String young = signedIn(here, HANDLER);
        here.save(here.createSession());
        time.pass(Duration.ofSeconds(1));

        assertThat(there.sweep()).isEqualTo(2);

        assertThat(kept.list("sessions", "", 10)).hasSize(2);
        assertThat(kept.list("sessions-of-accounts", "", 10)).hasSize(1);
        assertThat(request(here, young)).isTrue();
    }

    @Test
    void many_are_swept_at_once() {
        for (int i = 0; i < 450; i++) {
            signedIn(here, HANDLER);
        }
        time.pass(TIME_OUT);
        assertThat(there.sweep()).isZero();
        assertThat(kept.list("sessions-of-accounts", "", 1)).isEmpty();
    }

    @Test
    void an_account_is_signed_out_everywhere_and_no_other_is() {
        String first = signedIn(here, HANDLER);
        String second = signedIn(there, HANDLER);
        String others = signedIn(here, AGENT);
        KeptSession underWay = there.findById(first);

        here.endAllOf(LI);
        underWay.setAttribute(CONTEXT, contextOf(HANDLER));
        there.save(underWay);

        assertThat(here.findById(first)).isNull();
        assertThat(there.findById(first)).isNull();
        assertThat(there.findById(second)).isNull();
        assertThat(there.findById(others)).isNotNull();
        here.endAllOf(LI);
    }

    @Test
    void a_password_that_was_being_checked_when_the_account_was_closed_opens_nothing() {
        KeptSession signInPage = here.createSession();
        here.save(signInPage);
        time.pass(Duration.ofMinutes(1));
        KeptSession signingIn = here.findById(signInPage.getId());
        there.endAllOf(LI);
        signingIn.changeSessionId();
        signingIn.setAttribute(CONTEXT, contextOf(HANDLER));
        here.save(signingIn);
        assertThat(there.findById(signingIn.getId())).isNull();

        time.pass(Duration.ofSeconds(1));
        assertThat(there.findById(signedIn(here, HANDLER))).isNotNull();
    }

    @Test
    void the_id_from_before_the_sign_in_is_worth_nothing_after_it() {
        KeptSession anonymous = here.createSession();
        anonymous.setAttribute("csrf", new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "secret"));
        here.save(anonymous);
        String fixed = anonymous.getId();
        KeptSession signingIn = there.findById(fixed);

        signingIn.changeSessionId();
        signingIn.setAttribute(CONTEXT, contextOf(HANDLER));
        there.save(signingIn);

        assertThat(here.findById(fixed)).isNull();
        assertThat(here.findById(signingIn.getId()).<Object>getAttribute(CONTEXT))
                .isNotNull();
        assertThat(here.findById(signingIn.getId()).<Object>getAttribute("csrf"))
                .isNotNull();
    }

    @Test
    void of_two_requests_at_a_time_each_keeps_what_it_changed() {
        String id = signedIn(here, HANDLER);
        KeptSession one = here.findById(id);
        KeptSession other = there.findById(id);

        one.setAttribute("wanted", new SimpleSavedRequest("http://city/one"));
        here.save(one);
        other.setAttribute("csrf", new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "secret"));
        there.save(other);

        assertThat(here.findById(id).getAttributeNames()).containsExactlyInAnyOrder(CONTEXT, "wanted", "csrf");
    }

    @Test
    void signing_out_ends_it_on_every_node() {
        String id = signedIn(here, HANDLER);
        there.deleteById(id);
        there.deleteById(id);
        assertThat(here.findById(id)).isNull();
        assertThat(kept.list("sessions-of-accounts", "", 1)).isEmpty();
    }

    @Test
    void a_request_is_quick() {
        String id = signedIn(here, HANDLER);
        for (int i = 0; i < 2_000; i++) {
            request(there, id);
        }
        AtomicLong worst = new AtomicLong();
        long start = System.nanoTime();
        int requests = 2_000;
        for (int i = 0; i < requests; i++) {
            long before = System.nanoTime();
            request(there, id);
            worst.accumulateAndGet(System.nanoTime() - before, Math::max);
        }
        long each = (System.nanoTime() - start) / requests / 1_000;
        System.out.printf(
                "MEASURED: a session costs a request %d us (%s), the worst %d us%n",
                each, getClass().getSimpleName(), worst.get() / 1_000);
        assertThat(each).isLessThan(20_000);
    }

    private static boolean request(KeptSessions node, String id) {
        KeptSession session = node.findById(id);
        if (session == null) {
            return false;
        }
        session.setLastAccessedTime(session.getLastAccessedTime());
        node.save(session);
        return true;
    }
}
