package io.huiyin.query.views;

import io.huiyin.storage.ViewSet;
import io.huiyin.storage.ViewSets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/** The view set in use, opened at the first need and exchanged after a rebuild. Thread-safe. */
public final class ViewsInUse implements Supplier<ViewSet>, TransactionManager {

    private final ViewSets sets;
    private final AtomicReference<@Nullable ViewSet> inUse = new AtomicReference<>();

    public ViewsInUse(ViewSets sets) {
        this.sets = sets;
    }

    /**
     * The set in use.
     *
     * @throws io.huiyin.storage.ViewsUnusableException if it cannot be opened; then only a rebuild helps
     */
    @Override
    public ViewSet get() {
        ViewSet set = inUse.get();
        return set == null ? open() : set;
    }

    /** A transaction of the set in use. */
    @Override
    public Transaction startTransaction() {
        return get().transactions().startTransaction();
    }

    /** From now on this set is the one in use, also after a crash. */
    void switchTo(ViewSet rebuilt) {
        sets.switchTo(rebuilt);
        inUse.set(rebuilt);
    }

    /** A new empty set beside the one in use. */
    ViewSet beginRebuild() {
        return sets.beginRebuild();
    }

    private synchronized ViewSet open() {
        ViewSet set = inUse.get();
        if (set == null) {
            set = sets.current();
            inUse.set(set);
        }
        return set;
    }
}
