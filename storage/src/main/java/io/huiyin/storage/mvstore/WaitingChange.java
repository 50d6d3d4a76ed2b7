package io.huiyin.storage.mvstore;

import io.huiyin.storage.mvstore.MvFile.Durability;
import java.util.function.Function;

/**
 * A change on its way into a file.
 *
 * @param <M> the file's typed maps
 * @param <T> what the change answers
 */
final class WaitingChange<M, T> extends WaitingAnswer<T> {

    private final Durability durability;
    private final Function<M, T> change;

    WaitingChange(Durability durability, Function<M, T> change) {
        this.durability = durability;
        this.change = change;
    }

    Durability durability() {
        return durability;
    }

    /** Applies the change to the maps; it counts only once it has succeeded. */
    boolean applyTo(M maps) {
        willAnswer(change.apply(maps));
        return true;
    }
}
