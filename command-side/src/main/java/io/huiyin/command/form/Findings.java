package io.huiyin.command.form;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with one command, so that a person hears it all at once. For one thread. */
public final class Findings {

    private final List<Violation> violations = new ArrayList<>();

    /** Notes that something is wrong. */
    public void add(@Nullable String field, RefusalCode code, Object... arguments) {
        violations.add(Violation.of(field, code, arguments));
    }

    /** Takes over what was found elsewhere. */
    public void addAll(Findings others) {
        violations.addAll(others.violations);
    }

    /** Notes a missing value; the value may be null whatever its type says, for forms and REST bodies leave things out. */
    public void require(String field, @Nullable Object value) {
        if (value == null) {
            add(field, RefusalCode.REQUIRED);
        }
    }

    /** Whether nothing is wrong so far. */
    public boolean none() {
        return violations.isEmpty();
    }

    /** What was found first; empty when nothing was. */
    public Optional<Violation> first() {
        return violations.stream().findFirst();
    }

    /**
     * Says no if anything was found.
     *
     * @throws RefusedException with everything found
     */
    public void refuseIfAny() {
        if (!violations.isEmpty()) {
            throw new RefusedException(violations);
        }
    }
}
