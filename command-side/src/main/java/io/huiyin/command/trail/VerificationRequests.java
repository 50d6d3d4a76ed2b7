package io.huiyin.command.trail;

/** Where a wish to have the whole ledger verified goes; the house's configuration must have one. Thread-safe. */
@FunctionalInterface
public interface VerificationRequests {

    /** Verifies soon, in the background. Called once the request is on record. */
    void verifySoon();
}
