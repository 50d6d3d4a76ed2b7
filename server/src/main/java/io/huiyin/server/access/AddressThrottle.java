package io.huiyin.server.access;

import io.huiyin.console.access.TooManyFailuresException;
import io.huiyin.console.pace.Buckets;
import java.time.Clock;
import java.time.Instant;

/**
 * Slows down whoever fails to sign in again and again from one network, whatever logins are tried. A whole office may
 * stand behind one address, so it is generous; only failures count. Thread-safe.
 */
final class AddressThrottle {

    static final int FAILURES_AT_ONCE = 60;
    static final int FAILURES_A_MINUTE = 10;

    private final Clock clock;
    private final Buckets failures;

    AddressThrottle(Clock clock) {
        this.clock = clock;
        this.failures = new Buckets(clock, FAILURES_AT_ONCE, FAILURES_A_MINUTE);
    }

    /** @throws TooManyFailuresException while the network has no failure left */
    void check(String address) {
        failures.look(Networks.of(address)).ifPresent(wait -> {
            Instant now = clock.instant();
            throw new TooManyFailuresException(now, now.plus(wait));
        });
    }

    void noteFailure(String address) {
        failures.take(Networks.of(address));
    }
}
