package io.huiyin.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.console.access.TooManyFailuresException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AddressThrottleTest {

    private final MovedClock clock = new MovedClock();
    private final AddressThrottle throttle = new AddressThrottle(clock);

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.noteFailure(address);
        }
    }

    @Test
    void an_office_may_mistype_now_and_then_but_not_without_end() {
        fail("192.0.2.7", AddressThrottle.FAILURES_AT_ONCE - 1);
        assertThatCode(() -> throttle.check("192.0.2.7")).doesNotThrowAnyException();

        fail("192.0.2.7", 1);

        assertThatThrownBy(() -> throttle.check("192.0.2.7"))
                .isInstanceOfSatisfying(
                        TooManyFailuresException.class,
                        refused -> assertThat(refused.seconds()).isEqualTo(6));
        assertThatCode(() -> throttle.check("192.0.2.8")).doesNotThrowAnyException();
    }

    @Test
    void failures_are_forgiven_one_by_one() {
        fail("192.0.2.7", AddressThrottle.FAILURES_AT_ONCE);
        clock.passes(Duration.ofSeconds(6));

        assertThatCode(() -> throttle.check("192.0.2.7")).doesNotThrowAnyException();
        fail("192.0.2.7", 1);
        assertThatThrownBy(() -> throttle.check("192.0.2.7")).isInstanceOf(TooManyFailuresException.class);
    }

    @Test
    void another_address_of_the_same_subnet_helps_nobody() {
        for (int i = 0; i < AddressThrottle.FAILURES_AT_ONCE; i++) {
            throttle.noteFailure("2001:db8::" + Integer.toHexString(i));
        }

        assertThatThrownBy(() -> throttle.check("2001:db8::ffff")).isInstanceOf(TooManyFailuresException.class);
    }
}
