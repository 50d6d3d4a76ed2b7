package io.huiyin.server.access;

import io.huiyin.api.account.AccountId;
import io.huiyin.command.account.AccountRegister;
import io.huiyin.command.account.AccountRights;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What accounts may do now, asked at every request. Each node remembers it until an event about the account comes by;
 * were events to stop coming, for half a minute. Thread-safe.
 */
final class CurrentRights {

    static final Duration REMEMBERED_AT_MOST = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 20_000;

    private final AccountRegister accounts;
    private final Credentials credentials;
    private final Clock clock;
    private final Map<AccountId, Remembered> known = new ConcurrentHashMap<>();

    CurrentRights(AccountRegister accounts, Credentials credentials, Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * What an account may do, and the password that opens it.
     *
     * @param passwordGeneration the generation of its password
     * @param mustChangePassword whether its owner has to change a first password
     */
    record Entitlement(AccountRights rights, long passwordGeneration, boolean mustChangePassword) {}

    /** What an account may do; empty when there is no such account, or nobody signs in with it. */
    Optional<Entitlement> of(AccountId accountId) {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        // Read inside: what is forgotten meanwhile is forgotten after this, so nothing old stays.
        return known.compute(
                        accountId,
                        (account, before) -> before != null && before.isFresh(clock.instant()) ? before : read(account))
                .entitlement();
    }

    /** Looks again at the next question. */
    void forget(AccountId accountId) {
        known.remove(accountId);
    }

    private Remembered read(AccountId accountId) {
        Optional<Entitlement> entitlement = accounts.rightsOf(accountId)
                .flatMap(rights -> credentials
                        .findOf(accountId)
                        .map(credential -> new Entitlement(rights, credential.generation(), credential.mustChange())));
        return new Remembered(entitlement, clock.instant());
    }

    private record Remembered(Optional<Entitlement> entitlement, Instant at) {

        boolean isFresh(Instant now) {
            return now.isBefore(at.plus(REMEMBERED_AT_MOST)) && !now.isBefore(at);
        }
    }
}
