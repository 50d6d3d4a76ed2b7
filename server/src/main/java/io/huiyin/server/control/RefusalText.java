package io.huiyin.server.control;

import io.huiyin.api.refusal.RefusalSentences;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import java.util.Locale;
import java.util.stream.Collectors;

/** A refusal as a terminal shows it: each reason in Chinese and English. */
public final class RefusalText {

    private RefusalText() {}

    /** One line a reason. */
    public static String of(RefusedException refused) {
        return refused.violations().stream().map(RefusalText::line).collect(Collectors.joining("\n"));
    }

    private static String line(Violation violation) {
        String field = violation.field() == null ? "" : violation.field() + ": ";
        return field + new RefusalSentences(Locale.CHINESE).of(violation) + " "
                + new RefusalSentences(Locale.ENGLISH).of(violation);
    }
}
