package io.huiyin.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.authentication.LockedException;

/** After five failures in a row a login rests for a while, so that guessing takes years. */
public final class SignInThrottle {

    static final int FAILURES_ALLOWED = 5;
    static final Duration REST = Duration.ofMinutes(5);
    private static final int LOGINS_REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    public SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** @throws LockedException while the login rests */
    synchronized void check(String login) {
        Failures known = failures.get(key(login));
        if (known != null && known.count() >= FAILURES_ALLOWED && isResting(known)) {
            throw new LockedException(
                    "Too many failures; this login rests until " + known.last().plus(REST));
        }
    }

    synchronized void noteFailure(String login) {
        Failures known = failures.remove(key(login));
        int count = known == null || !isResting(known) ? 1 : known.count() + 1;
        failures.put(key(login), new Failures(count, clock.instant()));
        forgetTheOldest();
    }

    synchronized void noteSuccess(String login) {
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
