package io.huiyin.server.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.LockedException;

class SignInThrottleTest {

    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void a_login_rests_after_five_failures_in_a_row_whatever_its_case() {
        fail(4);
        assertThatCode(() -> throttle.check("agent")).doesNotThrowAnyException();

        throttle.noteFailure("AGENT");

        assertThatThrownBy(() -> throttle.check("agent")).isInstanceOf(LockedException.class);
        assertThatCode(() -> throttle.check("other")).doesNotThrowAnyException();
    }

    @Test
    void the_rest_ends_after_five_minutes() {
        fail(5);

        now = now.plus(SignInThrottle.REST);

        assertThatCode(() -> throttle.check("agent")).doesNotThrowAnyException();
    }

    @Test
    void a_success_wipes_the_failures_out() {
        fail(4);
        throttle.forget("agent");
        fail(4);

        assertThatCode(() -> throttle.check("agent")).doesNotThrowAnyException();
    }

    @Test
    void failures_long_ago_do_not_add_up() {
        fail(4);
        now = now.plus(Duration.ofMinutes(6));
        throttle.noteFailure("agent");

        assertThatCode(() -> throttle.check("agent")).doesNotThrowAnyException();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.noteFailure("agent");
        }
    }
}
