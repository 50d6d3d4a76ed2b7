package io.huiyin.server.access;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.ApiTokenId;
import io.huiyin.api.account.ApiTokenSummary;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.KeptState.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tokens of programs, under the SHA-256 of each: 256 random bits need no slow hash. What is kept opens nothing. A
 * token that was taken back stays in the list. Thread-safe.
 */
final class ApiTokens {

    /** How every token begins, so that one that lies about is known for what it is. */
    static final String PREFIX = "huiyin_";

    private static final String COLLECTION = "api-tokens";
    private static final String OF_ACCOUNTS = "api-tokens-of-accounts";
    private static final int RANDOM_BYTES = 32;
    private static final int PAGE = 500;
    /** A program calls often; one write an hour says enough. */
    private static final Duration ONE_NOTE_FOR_SO_LONG = Duration.ofHours(1);

    private final KeptState keptState;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json = JsonMapper.builder().build();

    ApiTokens(KeptState keptState, Clock clock) {
        this.keptState = keptState;
        this.clock = clock;
    }

    /**
     * A token as it is kept, without itself.
     *
     * @param revokedAt when it was taken back; null when it was not
     * @param lastUsedAt when it last opened something, to the hour; null if never
     */
    record Kept(
            String token,
            String account,
            String name,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt) {

        AccountId accountId() {
            return new AccountId(account);
        }

        private boolean isGoodAt(Instant now) {
            return revokedAt == null && now.isBefore(expiresAt);
        }

        private Kept revoked(Instant now) {
            return revokedAt == null ? new Kept(token, account, name, issuedAt, expiresAt, now, lastUsedAt) : this;
        }

        private Kept used(Instant now) {
            return lastUsedAt != null && now.isBefore(lastUsedAt.plus(ONE_NOTE_FOR_SO_LONG))
                    ? this
                    : new Kept(token, account, name, issuedAt, expiresAt, revokedAt, now);
        }

        private ApiTokenSummary summary() {
            return new ApiTokenSummary(
                    new ApiTokenId(token), new ClearText(name), issuedAt, expiresAt, revokedAt, lastUsedAt);
        }
    }

    /** Makes one. It is kept before this returns, and shown nowhere else. */
    String issue(AccountId account, ApiTokenId token, String name, Instant expiresAt) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String issued = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String hash = hashOf(issued);
        Kept kept = new Kept(token.value(), account.value(), name, clock.instant(), expiresAt, null, null);
        keptState.putAll(List.of(
                new Entry(OF_ACCOUNTS, entryOf(account, token), hash.getBytes(StandardCharsets.UTF_8)),
                new Entry(COLLECTION, hash, json.writeValueAsBytes(kept))));
        return issued;
    }

    /** Takes one back, if there is one. */
    void revoke(AccountId account, ApiTokenId token) {
        Instant now = clock.instant();
        keptState
                .get(OF_ACCOUNTS, entryOf(account, token))
                .ifPresent(hash -> change(text(hash), kept -> kept.revoked(now)));
    }

    /** What a presented token opens now; notes that it did. */
    Optional<Kept> use(String presented) {
        if (!presented.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String hash = hashOf(presented);
        Optional<Kept> good = find(hash).filter(kept -> kept.isGoodAt(now));
        good.filter(kept -> !kept.used(now).equals(kept)).ifPresent(kept -> change(hash, before -> before.used(now)));
        return good;
    }

    /** Those an account ever got, the newest first. */
    List<ApiTokenSummary> of(AccountId account) {
        String start = account.value() + "/";
        List<String> hashes = keptState.list(OF_ACCOUNTS, start, PAGE).stream()
                .takeWhile(entry -> entry.id().startsWith(start))
                .map(entry -> text(entry.value()))
                .toList();
        Map<String, byte[]> found = keptState.getMany(COLLECTION, hashes);
        return found.values().stream()
                .map(this::read)
                .map(Kept::summary)
                .sorted(Comparator.comparing(ApiTokenSummary::issuedAt).reversed())
                .toList();
    }

    private Optional<Kept> find(String hash) {
        return keptState.get(COLLECTION, hash).map(this::read);
    }

    // By compare-and-swap: a note of use must not bring back what was just taken back.
    private void change(String hash, UnaryOperator<Kept> change) {
        boolean changed = false;
        while (!changed) {
            Optional<byte[]> before = keptState.get(COLLECTION, hash);
            changed = before.isEmpty()
                    || keptState.replace(
                            COLLECTION, hash, before.get(), json.writeValueAsBytes(change.apply(read(before.get()))));
        }
    }

    private Kept read(byte[] stored) {
        return json.readValue(stored, Kept.class);
    }

    private static String entryOf(AccountId account, ApiTokenId token) {
        return account.value() + "/" + token.value();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String hashOf(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
