package io.huiyin.storage.mvstore;

import io.huiyin.storage.mvstore.MvFile.Durability;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change on its way into a file. Written under the file's write lock, read by its own caller afterwards.
 *
 * @param <M> the file's typed maps
 * @param <T> what the change answers
 */
final class WaitingChange<M, T> {

    private final Durability durability;
    private final Function<M, T> change;
    private @Nullable T answer;
    private @Nullable Throwable failure;
    private boolean settled;

    WaitingChange(Durability durability, Function<M, T> change) {
        this.durability = durability;
        this.change = change;
    }

    Durability durability() {
        return durability;
    }

    boolean isSettled() {
        return settled;
    }

    /** Applies the change to the maps; it counts only once it has succeeded. */
    boolean applyTo(M maps) {
        answer = change.apply(maps);
        return true;
    }

    void succeed() {
        settled = true;
    }

    /** The first failure stays. */
    void fail(Throwable reason) {
        if (!settled) {
            settled = true;
            failure = reason;
        }
    }

    /** What the change answered, or what went wrong with it. */
    @SuppressWarnings("NullAway") // a settled change that did not fail has its answer, which may itself be null
    T result() {
        Throwable reason = failure;
        if (reason instanceof RuntimeException exception) {
            throw exception;
        }
        if (reason instanceof Error error) {
            throw error;
        }
        return answer;
    }
}
