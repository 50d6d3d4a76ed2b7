package io.huiyin.command.form;

import io.huiyin.api.refusal.RefusalCode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Several values of one enum, as people tick them: in any order, perhaps one twice. */
public final class Choices {

    private Choices() {}

    /** Each value once, in the order of the enum, so that the same choice always reads the same; none when left out. */
    public static <E extends Enum<E>> List<E> tidy(String field, @Nullable Collection<E> given, Findings findings) {
        if (given == null) {
            return List.of();
        }
        if (given.stream().anyMatch(Objects::isNull)) {
            findings.add(field, RefusalCode.REQUIRED);
        }
        return given.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }
}
