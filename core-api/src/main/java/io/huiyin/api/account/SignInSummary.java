package io.huiyin.api.account;

import io.huiyin.api.sealing.ClearText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an account's owner signs in. Kept beside the ledger, never in an event.
 *
 * @param login what the owner types
 * @param displayName what colleagues call the owner
 * @param mustChangePassword whether the password is a first one that its owner has not changed yet
 * @param recent the last sign-ins, the newest first
 * @param lockouts how often the account had to rest after too many failures, ever
 * @param lastLockoutAt when it last began to rest; absent if never
 * @param lockedUntil when its present rest ends; absent when it does not rest
 */
public record SignInSummary(
        AccountId accountId,
        ClearText login,
        ClearText displayName,
        boolean mustChangePassword,
        List<SignInNote> recent,
        long lockouts,
        @Nullable Instant lastLockoutAt,
        @Nullable Instant lockedUntil) {

    public SignInSummary {
        recent = List.copyOf(recent);
    }
}
