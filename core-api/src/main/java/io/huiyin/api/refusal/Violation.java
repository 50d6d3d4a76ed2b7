package io.huiyin.api.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param field the field it is about, as the command names it ({@code complainant.phone}); absent when about the whole
 * @param code what is wrong
 * @param arguments what the sentence needs: limits, instants in ISO-8601, names of allowed values; never personal data
 */
public record Violation(@Nullable String field, RefusalCode code, List<String> arguments) {

    public Violation {
        arguments = List.copyOf(arguments);
    }

    /** About one field. */
    public static Violation of(@Nullable String field, RefusalCode code, Object... arguments) {
        return new Violation(
                field, code, List.of(arguments).stream().map(Object::toString).toList());
    }
}
