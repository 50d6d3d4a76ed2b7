package io.huiyin.api.trail;

import org.jspecify.annotations.Nullable;

/**
 * How far the ledger is proved.
 *
 * @param last the newest verification that ended; null before the first
 * @param running the one that runs now on the answering node; null when none does
 */
public record LedgerVerification(
        @Nullable VerifiedLedger last, @Nullable VerificationProgress running) {

    /** Whether something is wrong. */
    public boolean unsound() {
        return last != null && last.problem() != null;
    }
}
