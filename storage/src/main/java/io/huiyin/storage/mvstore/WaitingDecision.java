package io.huiyin.storage.mvstore;

import io.huiyin.storage.mvstore.MvFile.Ahead;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A decision on its way into a journal.
 *
 * @param <M> the file's typed maps
 * @param <T> what it answers
 */
final class WaitingDecision<M, T> extends WaitingAnswer<T> {

    private final Collection<?> keys;
    private final Function<M, Ahead<M, T>> decide;
    private @Nullable Ahead<M, T> decided;

    WaitingDecision(Collection<?> keys, Function<M, Ahead<M, T>> decide) {
        this.keys = keys;
        this.decide = decide;
    }

    /** What it depends on or changes. */
    Collection<?> keys() {
        return keys;
    }

    /** Reads the maps; nothing is changed yet. */
    boolean decideOn(M maps) {
        decided = decide.apply(maps);
        willAnswer(decided.answer());
        return true;
    }

    /** What is to be written ahead, if anything. */
    Optional<ByteBuffer> entry() {
        return Optional.ofNullable(Objects.requireNonNull(decided).entry());
    }

    /** Makes the change that was decided. */
    void applyTo(M maps) {
        Objects.requireNonNull(decided).change().accept(maps);
    }
}
