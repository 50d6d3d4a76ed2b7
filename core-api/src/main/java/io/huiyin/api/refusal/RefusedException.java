package io.huiyin.api.refusal;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something was refused and nothing was changed. Says everything that is wrong at once. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * @param violations at least one
     * @throws IllegalArgumentException if there is none
     */
    public RefusedException(List<Violation> violations) {
        super(violations.stream()
                .map(violation -> violation.field() + ": " + violation.code() + violation.arguments())
                .collect(Collectors.joining("; ")));
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("A refusal needs a reason");
        }
        this.violations = List.copyOf(violations);
    }

    /** For one reason. */
    public static RefusedException because(@Nullable String field, RefusalCode code, Object... arguments) {
        return new RefusedException(List.of(Violation.of(field, code, arguments)));
    }

    /** Everything that is wrong. */
    public List<Violation> violations() {
        return violations;
    }
}
