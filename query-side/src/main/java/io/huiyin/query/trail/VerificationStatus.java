package io.huiyin.query.trail;

import io.huiyin.api.trail.LedgerVerification;

/** Knows how far the ledger is proved. */
@FunctionalInterface
public interface VerificationStatus {

    /** How far, now. */
    LedgerVerification now();
}
