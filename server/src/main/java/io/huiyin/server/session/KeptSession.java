package io.huiyin.server.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** One session as one request sees it: what was stored, and what this request has changed. */
final class KeptSession implements Session {

    private final MapSession now;
    private final Clock clock;
    private final boolean unattended;
    private final Instant loadedAt;
    private final Set<String> changed = new HashSet<>();
    private @Nullable Stored stored;

    /**
     * What is in the store.
     *
     * @param id the session's id when it was stored
     * @param bytes exactly what is there
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stored(String id, byte[] bytes, Instant lastAccessed) {}

    private KeptSession(MapSession now, Clock clock, boolean unattended, @Nullable Stored stored) {
        this.now = now;
        this.clock = clock;
        this.unattended = unattended;
        this.loadedAt = clock.instant();
        this.stored = stored;
    }

    static KeptSession fresh(Duration timeOut, Clock clock) {
        MapSession session = new MapSession();
        session.setCreationTime(clock.instant());
        session.setLastAccessedTime(clock.instant());
        session.setMaxInactiveInterval(timeOut);
        return new KeptSession(session, clock, false, null);
    }

    /** @param unattended whether a page asked by itself, which is no use of the session */
    static KeptSession loaded(MapSession session, byte[] bytes, Clock clock, boolean unattended) {
        return new KeptSession(
                session, clock, unattended, new Stored(session.getId(), bytes, session.getLastAccessedTime()));
    }

    /** What is in the store; null while nothing is. */
    @Nullable
    Stored stored() {
        return stored;
    }

    /** It is stored as it is now. */
    void isStored(byte[] bytes) {
        stored = new Stored(getId(), bytes, getLastAccessedTime());
        changed.clear();
    }

    /** When this request first saw it. */
    Instant loadedAt() {
        return loadedAt;
    }

    /** Names of the attributes this request has set or removed. */
    Set<String> changed() {
        return Set.copyOf(changed);
    }

    @Override
    public String getId() {
        return now.getId();
    }

    @Override
    public String changeSessionId() {
        return now.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface wants it so
    public <T> @Nullable T getAttribute(String name) {
        return now.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return now.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed.add(name);
        now.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed.add(name);
        now.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return now.getCreationTime();
    }

    /** Takes the house's time: who calls this reads the machine's. */
    @Override
    public void setLastAccessedTime(Instant machineTime) {
        if (!unattended) {
            now.setLastAccessedTime(clock.instant());
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return now.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        now.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return now.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return !clock.instant().isBefore(getLastAccessedTime().plus(getMaxInactiveInterval()));
    }
}
