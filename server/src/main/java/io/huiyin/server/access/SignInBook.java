package io.huiyin.server.access;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.SignInNote;
import io.huiyin.storage.KeptState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * When people signed in and how often they were locked out. Kept state, one small document an account however often an
 * attacker tries; unknown logins leave nothing.
 */
final class SignInBook {

    private static final String COLLECTION = "sign-ins";
    private static final int REMEMBERED = 10;

    /** A program signs in with every call. */
    private static final Duration ONE_NOTE_FOR_SO_LONG = Duration.ofHours(1);

    private final KeptState keptState;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    SignInBook(KeptState keptState, Clock clock) {
        this.keptState = keptState;
        this.clock = clock;
    }

    /** Notes a sign-in, unless the last one came by the same program's door from the same address a short while ago. */
    void noteSignIn(AccountId accountId, String door, String address) {
        Instant now = clock.instant();
        Page page = of(accountId);
        if (door.equals(ClientDetails.REST) && page.saysSince(now.minus(ONE_NOTE_FOR_SO_LONG), door, address)) {
            return;
        }
        change(accountId, before -> before.with(new SignInNote(now, door, address)));
    }

    /** Notes that an account begins to rest. */
    void noteLockout(AccountId accountId, Instant until) {
        change(accountId, before -> before.lockedUntil(clock.instant(), until));
    }

    /** Notes that the rest has ended early. */
    void noteUnlocked(AccountId accountId) {
        change(accountId, Page::unlocked);
    }

    Page of(AccountId accountId) {
        return keptState.get(COLLECTION, accountId.value()).map(this::read).orElse(Page.BLANK);
    }

    Map<AccountId, Page> ofAll(Collection<AccountId> accounts) {
        return keptState
                .getMany(COLLECTION, accounts.stream().map(AccountId::value).toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> new AccountId(entry.getKey()), entry -> read(entry.getValue())));
    }

    private void change(AccountId accountId, UnaryOperator<Page> change) {
        boolean changed = false;
        while (!changed) {
            byte[] before = keptState.get(COLLECTION, accountId.value()).orElse(null);
            Page next = change.apply(before == null ? Page.BLANK : read(before));
            changed = keptState.replace(COLLECTION, accountId.value(), before, json.writeValueAsBytes(next));
        }
    }

    private Page read(byte[] stored) {
        return json.readValue(stored, Page.class);
    }

    /**
     * What the book says about one account.
     *
     * @param recent the newest first
     * @param lockouts how often it had to rest, ever
     */
    record Page(
            List<SignInNote> recent,
            long lockouts,
            @Nullable Instant lastLockoutAt,
            @Nullable Instant lockedUntil) {

        static final Page BLANK = new Page(List.of(), 0, null, null);

        Page {
            recent = List.copyOf(recent);
        }

        private boolean saysSince(Instant since, String door, String address) {
            return recent.stream()
                    .anyMatch(note -> note.door().equals(door)
                            && note.address().equals(address)
                            && note.at().isAfter(since));
        }

        private Page with(SignInNote newest) {
            List<SignInNote> notes = new ArrayList<>(List.of(newest));
            notes.addAll(recent);
            return new Page(notes.subList(0, Math.min(REMEMBERED, notes.size())), lockouts, lastLockoutAt, lockedUntil);
        }

        private Page lockedUntil(Instant now, Instant until) {
            return new Page(recent, lockouts + 1, now, until);
        }

        private Page unlocked() {
            return new Page(recent, lockouts, lastLockoutAt, null);
        }
    }
}
