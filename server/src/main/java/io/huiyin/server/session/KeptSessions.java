package io.huiyin.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiyin.api.account.AccountId;
import io.huiyin.server.session.KeptSession.Stored;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.KeptState.Entry;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;

/**
 * Sessions in kept state, so that a person signs in on one node and goes on at another. A request costs one read and, but
 * once a minute, no write. The store knows a session by the digest of its id only: who reads the store or a backup cannot
 * take over a session. Thread-safe.
 */
public final class KeptSessions implements SessionRepository<KeptSession>, Sessions {

    /** How exactly the store knows when a session was last used. */
    static final Duration LAST_ACCESS_TO_WITHIN = Duration.ofMinutes(1);

    private static final String SESSIONS = "sessions";
    private static final String OF_ACCOUNTS = "sessions-of-accounts";
    private static final String ENDED = "sessions-ended";
    private static final Duration NO_REQUEST_LASTS_SO_LONG = Duration.ofHours(1);
    private static final int TRIES = 10;
    private static final int PAGE = 200;

    private final KeptState keptState;
    private final Duration timeOut;
    private final Clock clock;
    private final SessionForm form = new SessionForm();
    private final ThreadLocal<Boolean> unattended = ThreadLocal.withInitial(() -> false);

    /** @param timeOut after what time without a request a session ends */
    public KeptSessions(KeptState keptState, Duration timeOut, Clock clock) {
        this.keptState = keptState;
        this.timeOut = timeOut;
        this.clock = clock;
    }

    /** A request that is looked up meanwhile uses its session without keeping it alive. */
    void unattended(Request request) throws ServletException, IOException {
        unattended.set(true);
        try {
            request.handle();
        } finally {
            unattended.remove();
        }
    }

    /** The rest of a request. */
    @FunctionalInterface
    interface Request {
        void handle() throws ServletException, IOException;
    }

    @Override
    public KeptSession createSession() {
        return KeptSession.fresh(timeOut, clock);
    }

    @Override
    public @Nullable KeptSession findById(String id) {
        Optional<KeptSession> session = keptState
                .get(SESSIONS, digest(id))
                .flatMap(bytes ->
                        form.read(id, bytes).map(found -> KeptSession.loaded(found, bytes, clock, unattended.get())));
        if (session.filter(KeptSession::isExpired).isPresent()) {
            deleteById(id);
            return null;
        }
        return session.orElse(null);
    }

    @Override
    public void save(KeptSession session) {
        Stored before = session.stored();
        if (before == null) {
            insert(session);
        } else if (!before.id().equals(session.getId())) {
            insert(session);
            delete(digest(before.id()), before.bytes());
        } else if (!session.changed().isEmpty() || isLastAccessOld(session, before)) {
            update(session, before);
        }
    }

    private static boolean isLastAccessOld(KeptSession session, Stored before) {
        return !session.getLastAccessedTime().isBefore(before.lastAccessed().plus(LAST_ACCESS_TO_WITHIN));
    }

    private void insert(KeptSession session) {
        String key = digest(session.getId());
        byte[] bytes = form.write(session);
        Optional<AccountId> account = SessionForm.accountOf(session);
        List<Entry> entries = new ArrayList<>();
        account.ifPresent(signedIn -> entries.add(ofAccount(signedIn, key)));
        entries.add(new Entry(SESSIONS, key, bytes));
        keptState.putAll(entries);
        session.isStored(bytes);
        account.filter(signedIn -> wasEndedMeanwhile(signedIn, session)).ifPresent(signedIn -> delete(key, bytes));
    }

    private Entry ofAccount(AccountId account, String key) {
        return new Entry(OF_ACCOUNTS, prefix(account) + key, instant());
    }

    // Whose sessions were ended while this request checked the password would else keep the new one.
    private boolean wasEndedMeanwhile(AccountId account, KeptSession session) {
        return keptState
                .get(ENDED, account.value())
                .map(KeptSessions::instantOf)
                .filter(ended -> !ended.isBefore(session.loadedAt()))
                .isPresent();
    }

    // A session that was ended is not brought back; of two requests at a time each keeps what it changed.
    private void update(KeptSession session, Stored before) {
        String key = digest(session.getId());
        SessionForm.accountOf(session)
                .filter(account -> !session.changed().isEmpty())
                .ifPresent(account -> keptState.putAll(List.of(ofAccount(account, key))));
        byte[] seen = before.bytes();
        byte[] next = form.write(session);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (keptState.replace(SESSIONS, key, seen, next)) {
                session.isStored(next);
                return;
            }
            Optional<byte[]> latest = keptState.get(SESSIONS, key);
            if (latest.isEmpty()) {
                return;
            }
            seen = latest.get();
            next = withChangesOf(session, seen);
        }
        throw new IllegalStateException("A session is changed by too many requests at a time");
    }

    private byte[] withChangesOf(KeptSession session, byte[] latest) {
        return form.read(session.getId(), latest)
                .map(merged -> {
                    session.changed().forEach(name -> merged.setAttribute(name, session.getAttribute(name)));
                    merged.setLastAccessedTime(session.getLastAccessedTime());
                    return form.write(merged);
                })
                .orElseGet(() -> form.write(session));
    }

    @Override
    public void deleteById(String id) {
        String key = digest(id);
        keptState.get(SESSIONS, key).ifPresent(bytes -> delete(key, bytes));
    }

    private void delete(String key, byte[] bytes) {
        keptState.delete(SESSIONS, key);
        form.accountOf(bytes).ifPresent(account -> keptState.delete(OF_ACCOUNTS, prefix(account) + key));
    }

    @Override
    public void endAllOf(AccountId account) {
        keptState.put(ENDED, account.value(), instant());
        String prefix = prefix(account);
        List<Entry> page = page(OF_ACCOUNTS, prefix);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                if (!entry.id().startsWith(prefix)) {
                    return;
                }
                keptState.delete(SESSIONS, entry.id().substring(prefix.length()));
                keptState.delete(OF_ACCOUNTS, entry.id());
            }
            page = page(OF_ACCOUNTS, lastId(page));
        }
    }

    /**
     * Removes what has run out. Every node may do it at any time.
     *
     * @return how many sessions there are afterwards
     */
    public int sweep() {
        Instant now = clock.instant();
        int[] left = {0};
        forEach(SESSIONS, entry -> {
            if (form.runsOut(entry.value()).isAfter(now)) {
                left[0]++;
            } else {
                delete(entry.id(), entry.value());
            }
        });
        Instant longAgo = now.minus(NO_REQUEST_LASTS_SO_LONG);
        forEach(OF_ACCOUNTS, entry -> removeIfOrphan(entry, longAgo));
        forEach(ENDED, entry -> {
            if (instantOf(entry.value()).isBefore(longAgo)) {
                keptState.delete(ENDED, entry.id());
            }
        });
        return left[0];
    }

    // A younger one may be of a session that is about to be stored.
    private void removeIfOrphan(Entry entry, Instant longAgo) {
        String key = entry.id().substring(entry.id().lastIndexOf('/') + 1);
        if (instantOf(entry.value()).isBefore(longAgo)
                && keptState.get(SESSIONS, key).isEmpty()) {
            keptState.delete(OF_ACCOUNTS, entry.id());
        }
    }

    private void forEach(String collection, Consumer<Entry> action) {
        List<Entry> page = page(collection, "");
        while (!page.isEmpty()) {
            page.forEach(action);
            page = page(collection, lastId(page));
        }
    }

    private List<Entry> page(String collection, String after) {
        return keptState.list(collection, after, PAGE);
    }

    private static String lastId(List<Entry> page) {
        return page.get(page.size() - 1).id();
    }

    private byte[] instant() {
        return clock.instant().toString().getBytes(UTF_8);
    }

    private static Instant instantOf(byte[] bytes) {
        return Instant.parse(new String(bytes, UTF_8));
    }

    private static String prefix(AccountId account) {
        return account.value() + "/";
    }

    private static String digest(String sessionId) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(sessionId.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
