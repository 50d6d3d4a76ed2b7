package io.huiyin.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Why the watch over deadlines cannot be relied upon now. */
public enum Behind {
    /** After five minutes it still reads what was in the ledger when it started, and fires nothing before. */
    STILL_READING("it has not yet read the ledger, and nothing is put on record before"),
    /** Nobody has looked for what is due for five minutes: its alarm clock stands still. */
    SILENT("nobody has looked for what is due for minutes"),
    /** Events lie unread for five minutes, so it knows of no deadline set in them. */
    STUCK("it no longer reads the ledger, so it misses new deadlines"),
    /** A milestone has waited five minutes to be put on record. */
    LATE("a milestone has been due for minutes and is not on record");

    /** What is put right sooner is nobody's alarm: a claim that runs out, a clock that was set. */
    public static final Duration AFTER = Duration.ofMinutes(5);

    private final String sentence;

    Behind(String sentence) {
        this.sentence = sentence;
    }

    /** The reason for an operator, as the end of a sentence. */
    public String sentence() {
        return sentence;
    }

    /** The first reason there is; empty when deadlines are watched as they should be, or are not watched yet. */
    static Optional<Behind> reason(Heartbeat heartbeat, Instant now) {
        Instant sweep = heartbeat.lastSweep();
        Instant started = heartbeat.startedAt();
        if (started == null) {
            return Optional.empty();
        }
        if (sweep == null) {
            return isLong(Duration.between(started, now)) ? Optional.of(STILL_READING) : Optional.empty();
        }
        if (isLong(Duration.between(sweep, now))) {
            return Optional.of(SILENT);
        }
        if (isLong(heartbeat.stuckFor())) {
            return Optional.of(STUCK);
        }
        return isLong(heartbeat.lag()) ? Optional.of(LATE) : Optional.empty();
    }

    private static boolean isLong(Duration duration) {
        return duration.compareTo(AFTER) > 0;
    }
}
