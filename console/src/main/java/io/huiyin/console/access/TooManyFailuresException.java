package io.huiyin.console.access;

import java.time.Duration;
import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/** Somebody has failed to sign in too often, and has to wait. */
public final class TooManyFailuresException extends LockedException {

    private static final long serialVersionUID = 1L;

    private final Instant until;
    private final Duration remaining;

    /**
     * @param now the instant of the try
     * @param until when the next try will be looked at
     */
    public TooManyFailuresException(Instant now, Instant until) {
        super("Too many failures; try again after " + until);
        this.until = until;
        this.remaining = Duration.between(now, until);
    }

    /** When the next try will be looked at. */
    public Instant until() {
        return until;
    }

    /** How many seconds that is away, at least one. */
    public long seconds() {
        return Math.max(1, remaining.plusMillis(999).toSeconds());
    }
}
