package io.huiyin.console.trail;

import io.huiyin.api.trail.LedgerVerification;
import io.huiyin.api.trail.VerificationProgress;
import io.huiyin.api.trail.VerifiedLedger;
import io.huiyin.console.time.Moments;
import io.huiyin.console.time.TimeWords;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far the ledger is proved, in words.
 *
 * @param state {@code sound}, {@code unsound} or {@code never}
 * @param events events found sound
 * @param since events that have come since
 * @param height the last block found sound
 * @param until when that was
 * @param took how long it took
 * @param wholeAt when everything was last verified from the beginning, if ever
 * @param problem what is wrong, if anything is
 * @param percent how far a running one is, if one runs
 */
public record VerificationCard(
        String state,
        long events,
        long since,
        long height,
        @Nullable String until,
        @Nullable String took,
        @Nullable String wholeAt,
        @Nullable String problem,
        @Nullable Integer percent) {

    /** What a verification found, in words. */
    public static VerificationCard of(
            LedgerVerification verification,
            long head,
            TrailWords words,
            TimeWords times,
            Moments moments,
            Locale locale) {
        VerifiedLedger last = verification.last();
        Integer percent = percent(verification.running());
        if (last == null) {
            return new VerificationCard("never", 0, 0, 0, null, null, null, null, percent);
        }
        return new VerificationCard(
                verification.unsound() ? "unsound" : "sound",
                last.position() + 1,
                Math.max(0, head - last.position()),
                last.height(),
                moments.minute(last.finishedAt(), locale),
                times.span(Duration.between(last.startedAt(), last.finishedAt()), locale),
                last.wholeAt() == null ? null : moments.minute(last.wholeAt(), locale),
                words.problem(last.problem(), locale),
                percent);
    }

    private static @Nullable Integer percent(@Nullable VerificationProgress running) {
        if (running == null) {
            return null;
        }
        return running.ofBlocks() == 0 ? 0 : (int) (100 * running.blocks() / running.ofBlocks());
    }
}
