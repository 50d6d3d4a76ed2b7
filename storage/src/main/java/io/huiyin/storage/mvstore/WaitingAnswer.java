package io.huiyin.storage.mvstore;

import org.jspecify.annotations.Nullable;

/**
 * What somebody waits for who wants a file changed. Settled under the file's write lock, read by its own caller
 * afterwards.
 *
 * @param <T> what the change answers
 */
abstract class WaitingAnswer<T> {

    private @Nullable T answer;
    private @Nullable Throwable failure;
    private boolean settled;

    final boolean isSettled() {
        return settled;
    }

    /** What will be answered once it has succeeded. */
    final void willAnswer(T given) {
        answer = given;
    }

    final void succeed() {
        settled = true;
    }

    /** The first failure stays. */
    final void fail(Throwable reason) {
        if (!settled) {
            settled = true;
            failure = reason;
        }
    }

    /** The answer, or what went wrong. */
    @SuppressWarnings("NullAway") // what is settled and did not fail has its answer, which may itself be null
    final T result() {
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
