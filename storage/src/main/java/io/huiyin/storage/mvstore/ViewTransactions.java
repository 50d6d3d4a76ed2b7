package io.huiyin.storage.mvstore;

import io.huiyin.storage.StorageException;
import io.huiyin.storage.mvstore.MvFile.Durability;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/**
 * Transactions over one view file: changes are staged for the thread and applied at its commit in one commit of the
 * store, so that documents and token of a batch are kept or lost together. A transaction started inside another joins
 * it.
 */
final class ViewTransactions implements TransactionManager {

    private final MvFile<ViewMaps> file;

    @SuppressWarnings("ThreadLocalUsage") // a few instances in a process's life, emptied at each end
    private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();

    ViewTransactions(MvFile<ViewMaps> file) {
        this.file = file;
    }

    @Override
    public Transaction startTransaction() {
        Running outer = running.get();
        if (outer != null) {
            return new Joined(outer);
        }
        Running started = new Running();
        running.set(started);
        return started;
    }

    /** Reads with the running transaction's own changes. */
    <T> T read(BiFunction<ViewMaps, StagedChanges, T> query) {
        Running current = running.get();
        StagedChanges staged = current == null ? new StagedChanges() : current.staged;
        return file.read(maps -> query.apply(maps, staged));
    }

    /** Changes as part of the running transaction, or at once where there is none. */
    <T> T change(Function<StagedChanges, T> change) {
        Running current = running.get();
        if (current != null) {
            return change.apply(current.staged);
        }
        StagedChanges staged = new StagedChanges();
        T result = change.apply(staged);
        apply(staged);
        return result;
    }

    private void apply(StagedChanges staged) {
        file.write(Durability.COMMITTED, maps -> {
            staged.applyTo(maps);
            return staged;
        });
    }

    private final class Running implements Transaction {

        private final StagedChanges staged = new StagedChanges();
        private boolean mustRollBack;

        @Override
        public void commit() {
            running.remove();
            if (mustRollBack) {
                throw new StorageException("Nothing was stored: a part of this transaction was rolled back.");
            }
            apply(staged);
        }

        @Override
        public void rollback() {
            running.remove();
        }
    }

    private static final class Joined implements Transaction {

        private final Running outer;

        Joined(Running outer) {
            this.outer = outer;
        }

        @Override
        public void commit() {
            // the outer transaction commits
        }

        @Override
        public void rollback() {
            outer.mustRollBack = true;
        }
    }
}
