package io.huiyin.console.accounts;

import io.huiyin.api.account.ApiTokenSummary;
import io.huiyin.console.time.Moments;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One token of an account, as its page shows it.
 *
 * @param name which program it is for
 * @param lastUsed when it last opened something, in words; absent if never
 */
public record TokenRow(
        String id,
        String name,
        State state,
        String issued,
        String expires,
        @Nullable String lastUsed) {

    /** Whether it opens anything. */
    public enum State {
        /** It does. */
        GOOD,
        /** Its time is over. */
        EXPIRED,
        /** It was taken back. */
        REVOKED
    }

    static TokenRow of(ApiTokenSummary token, Moments moments, Locale locale) {
        Instant used = token.lastUsedAt();
        return new TokenRow(
                token.tokenId().value(),
                token.name().value(),
                stateOf(token, moments.now()),
                moments.minute(token.issuedAt(), locale),
                moments.minute(token.expiresAt(), locale),
                used == null ? null : moments.minute(used, locale));
    }

    private static State stateOf(ApiTokenSummary token, Instant now) {
        if (token.revokedAt() != null) {
            return State.REVOKED;
        }
        return now.isBefore(token.expiresAt()) ? State.GOOD : State.EXPIRED;
    }

    /** Whether it opens something now. */
    public boolean good() {
        return state == State.GOOD;
    }
}
