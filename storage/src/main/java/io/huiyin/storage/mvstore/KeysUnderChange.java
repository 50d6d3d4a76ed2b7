package io.huiyin.storage.mvstore;

import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The keys of changes that are not durable yet. A reader reads first and asks then: what it saw of other keys is durable,
 * unless a change failed meanwhile, which may have been undone between the two. Thread-safe.
 */
final class KeysUnderChange {

    private final ConcurrentMap<NamedKey, Integer> changes = new ConcurrentHashMap<>();
    private final AtomicLong failures = new AtomicLong();

    /** A change to these keys begins; nothing of it is to be seen before. */
    void enter(Collection<NamedKey> keys) {
        keys.forEach(key -> changes.merge(key, 1, Integer::sum));
    }

    /** A change to these keys is durable or undone. */
    void leave(Collection<NamedKey> keys) {
        keys.forEach(key -> changes.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1));
    }

    /** A change failed; to be told before it leaves. */
    void failed() {
        failures.incrementAndGet();
    }

    /** How many changes have failed so far. */
    long failures() {
        return failures.get();
    }

    boolean anyOf(Collection<NamedKey> keys) {
        return keys.stream().anyMatch(changes::containsKey);
    }
}
