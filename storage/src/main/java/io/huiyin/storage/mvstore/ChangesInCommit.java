package io.huiyin.storage.mvstore;

import io.huiyin.storage.mvstore.FileInUse.Opened;
import io.huiyin.storage.mvstore.MvFile.Durability;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Changes of a file that wait for a commit: those that wait at the same time share one, and one that fails leaves its
 * neighbours untouched. Anybody may add; all are made by one caller at a time.
 *
 * @param <M> the file's typed maps
 */
final class ChangesInCommit<M> {

    private final FileInUse<M> file;
    private final Waiting<WaitingChange<M, ?>> waiting = new Waiting<>();

    ChangesInCommit(FileInUse<M> file) {
        this.file = file;
    }

    <T> WaitingChange<M, T> add(Durability durability, Function<M, T> change) {
        WaitingChange<M, T> added = new WaitingChange<>(durability, change);
        waiting.add(added);
        return added;
    }

    int count() {
        return waiting.count();
    }

    void makeAll() {
        List<WaitingChange<M, ?>> group = waiting.takeAll();
        try {
            Opened<M> current = file.usable();
            long before = current.store().getCurrentVersion();
            List<WaitingChange<M, ?>> made = applyAll(current, group);
            if (current.store().hasUnsavedChanges()) {
                file.persist(current.store(), strictest(made), before);
            }
            made.forEach(WaitingChange::succeed);
        } catch (RuntimeException | Error e) {
            group.forEach(change -> change.fail(e));
        }
    }

    private List<WaitingChange<M, ?>> applyAll(Opened<M> current, List<WaitingChange<M, ?>> group) {
        List<WaitingChange<M, ?>> made = new ArrayList<>();
        for (WaitingChange<M, ?> change : group) {
            try {
                file.apply(current, change::applyTo);
                made.add(change);
            } catch (RuntimeException | Error e) {
                change.fail(e);
                file.rollBack(current.store(), e);
                // The roll-back took the neighbours' changes with it.
                applyAgain(current, made);
            }
        }
        return made;
    }

    private void applyAgain(Opened<M> current, List<WaitingChange<M, ?>> changes) {
        try {
            changes.forEach(change -> file.apply(current, change::applyTo));
        } catch (RuntimeException | Error e) {
            file.rollBack(current.store(), e);
            throw e;
        }
    }

    private static Durability strictest(List<? extends WaitingChange<?, ?>> changes) {
        return changes.stream().anyMatch(change -> change.durability() == Durability.SYNCED)
                ? Durability.SYNCED
                : Durability.COMMITTED;
    }
}
