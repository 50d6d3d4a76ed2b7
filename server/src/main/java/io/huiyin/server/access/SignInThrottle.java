package io.huiyin.server.access;

import io.huiyin.console.access.TooManyFailuresException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** After five failures in a row a login rests for a while, so that guessing takes years. Thread-safe. */
public final class SignInThrottle {

    static final int FAILURES_ALLOWED = 5;
    static final Duration REST = Duration.ofMinutes(5);
    private static final int LOGINS_REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    public SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooManyFailuresException while the login rests */
    synchronized void check(String login) {
        Failures known = failures.get(key(login));
        if (known != null && known.count() >= FAILURES_ALLOWED && isResting(known)) {
            throw new TooManyFailuresException(clock.instant(), known.last().plus(REST));
        }
    }

    /**
     * Notes a failure.
     *
     * @return until when the login rests, if this failure was one too many
     */
    synchronized Optional<Instant> noteFailure(String login) {
        Failures known = failures.remove(key(login));
        int count = known == null || !isResting(known) ? 1 : known.count() + 1;
        Instant now = clock.instant();
        failures.put(key(login), new Failures(count, now));
        forgetTheOldest();
        return count == FAILURES_ALLOWED ? Optional.of(now.plus(REST)) : Optional.empty();
    }

    /** Forgets a login's failures: after a success, or because an administrator says so. */
    synchronized void forget(String login) {
        failures.remove(key(login));
    }

    private boolean isResting(Failures known) {
        return clock.instant().isBefore(known.last().plus(REST));
    }

    private void forgetTheOldest() {
        Iterator<String> oldest = failures.keySet().iterator();
        while (failures.size() > LOGINS_REMEMBERED) {
            oldest.next();
            oldest.remove();
        }
    }

    private static String key(String login) {
        return login.toLowerCase(Locale.ROOT);
    }

    private record Failures(int count, Instant last) {}
}
