package io.huiyin.command.account;

import io.huiyin.api.account.AccountEvent;
import io.huiyin.api.account.ApiTokenId;
import io.huiyin.api.account.ApiTokenIssued;
import io.huiyin.api.account.ApiTokenRevoked;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The tokens of one account that were not taken back, by when they expire. Immutable; each event gives a new one.
 *
 * @param expiring when each expires
 */
record TokensOnRecord(Map<ApiTokenId, Instant> expiring) {

    static final TokensOnRecord NONE = new TokensOnRecord(Map.of());

    /** So many programs speak for one account at most; more would be one nobody remembers. */
    static final int MOST = 10;

    TokensOnRecord {
        expiring = Map.copyOf(expiring);
    }

    TokensOnRecord after(AccountEvent event) {
        Map<ApiTokenId, Instant> next = new HashMap<>(expiring);
        if (event instanceof ApiTokenIssued issued) {
            next.put(issued.tokenId(), issued.expiresAt());
        } else if (event instanceof ApiTokenRevoked revoked) {
            next.remove(revoked.tokenId());
        }
        return new TokensOnRecord(next);
    }

    /** Refused when a token has this name already, or there are enough. */
    void admit(ApiTokenId next, Instant now) {
        if (expiring.containsKey(next)) {
            throw RefusedException.because("tokenId", RefusalCode.COMMAND_ID_REUSED);
        }
        long good = expiring.values().stream().filter(now::isBefore).count();
        if (good >= MOST) {
            throw RefusedException.because("accountId", RefusalCode.TOO_MANY_TOKENS, good);
        }
    }

    /** Refused when there is none of this name. */
    void require(ApiTokenId token) {
        if (!expiring.containsKey(token)) {
            throw RefusedException.because("tokenId", RefusalCode.UNKNOWN_TOKEN);
        }
    }
}
