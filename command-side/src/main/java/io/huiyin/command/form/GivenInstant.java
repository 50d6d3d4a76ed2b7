package io.huiyin.command.form;

import io.huiyin.api.refusal.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An instant a person gave: not later than now, but clocks that run a little ahead are forgiven. */
public final class GivenInstant {

    private static final Duration FORGIVEN = Duration.ofSeconds(60);

    private GivenInstant() {}

    /** What is meant: the instant given, or now when none was given or it lies at most a minute ahead. */
    public static Instant orNow(String field, @Nullable Instant given, Instant now, Findings findings) {
        Instant meant = ifGiven(field, given, now, findings);
        return meant == null ? now : meant;
    }

    /** What is meant: the instant given, or now when it lies at most a minute ahead; null when none was given. */
    public static @Nullable Instant ifGiven(String field, @Nullable Instant given, Instant now, Findings findings) {
        if (given == null) {
            return null;
        }
        if (given.isAfter(now.plus(FORGIVEN))) {
            findings.add(field, RefusalCode.IN_THE_FUTURE, given, now);
        }
        return given.isAfter(now) ? now : given;
    }
}
