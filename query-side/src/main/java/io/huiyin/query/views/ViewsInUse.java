package io.huiyin.query.views;

import io.huiyin.storage.ViewSet;
import io.huiyin.storage.ViewSets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/**
 * The view set in use, opened at the first need and exchanged after a rebuild, by whichever node: it is looked up anew
 * after a while. Thread-safe.
 */
public final class ViewsInUse implements Supplier<ViewSet>, TransactionManager {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final ViewSets sets;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private final AtomicReference<@Nullable Seen> inUse = new AtomicReference<>();

    public ViewsInUse(ViewSets sets, Clock clock) {
        this.sets = sets;
        this.clock = clock;
    }

    /**
     * The set in use.
     *
     * @throws io.huiyin.storage.ViewsUnusableException if it cannot be opened; then only a rebuild helps
     */
    @Override
    public ViewSet get() {
        Seen seen = inUse.get();
        if (seen == null) {
            return open();
        }
        // One looks; the others go on meanwhile.
        if (isOld(seen) && looking.tryLock()) {
            try {
                return look();
            } finally {
                looking.unlock();
            }
        }
        return seen.set();
    }

    /** A transaction of the set in use. */
    @Override
    public Transaction startTransaction() {
        return get().transactions().startTransaction();
    }

    /** From now on this set is the one in use, also after a crash. */
    void switchTo(ViewSet rebuilt) {
        sets.switchTo(rebuilt);
        inUse.set(new Seen(rebuilt, clock.instant()));
    }

    /** A new empty set beside the one in use. */
    ViewSet beginRebuild() {
        return sets.beginRebuild();
    }

    private ViewSet open() {
        looking.lock();
        try {
            Seen seen = inUse.get();
            return seen == null ? look() : seen.set();
        } finally {
            looking.unlock();
        }
    }

    private ViewSet look() {
        Seen seen = new Seen(sets.current(), clock.instant());
        inUse.set(seen);
        return seen.set();
    }

    private boolean isOld(Seen seen) {
        Instant now = clock.instant();
        return now.isBefore(seen.at()) || !now.isBefore(seen.at().plus(LOOK_AGAIN));
    }

    private record Seen(ViewSet set, Instant at) {}
}
