package io.huiyin.api.account;

import io.huiyin.api.sealing.ClearText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One token of an account; kept beside the ledger.
 *
 * @param name which program it is for
 * @param revokedAt when it was taken back; absent when it was not
 * @param lastUsedAt when it last opened something, to the hour; absent if never
 */
public record ApiTokenSummary(
        ApiTokenId tokenId,
        ClearText name,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {}
