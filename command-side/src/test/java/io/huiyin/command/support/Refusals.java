package io.huiyin.command.support;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/** Recognises refusals by everything that is wrong. */
public final class Refusals {

    private Refusals() {}

    /** A refusal for one reason. */
    public static Matcher<?> refused(@Nullable String field, RefusalCode code, Object... arguments) {
        return refused(Violation.of(field, code, arguments));
    }

    /** A refusal for exactly these reasons. */
    public static Matcher<?> refused(Violation... expected) {
        Set<Violation> all = new HashSet<>(Arrays.asList(expected));
        return new CustomTypeSafeMatcher<Throwable>("refused because of " + all) {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                return thrown instanceof RefusedException refusal && new HashSet<>(refusal.violations()).equals(all);
            }
        };
    }
}
