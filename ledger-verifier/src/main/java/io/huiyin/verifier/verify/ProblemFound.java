package io.huiyin.verifier.verify;

import io.huiyin.verifier.chain.ProblemKind;
import org.jspecify.annotations.Nullable;

/** Ends a verification. */
final class ProblemFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemFound(long height, @Nullable Long position, ProblemKind kind, String sentence) {
        super(sentence);
        problem = new Problem(height, position, kind, sentence);
    }

    Problem problem() {
        return problem;
    }
}
