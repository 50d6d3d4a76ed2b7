package io.huiyin.console.cases;

import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.time.Moments;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the date-and-time fields of forms, which browsers send without a zone. */
public final class LocalTimes {

    private static final String FORM = "2026-11-24T17:21";

    private LocalTimes() {}

    /** What was typed; null when left out. */
    public static @Nullable Instant read(FieldReader reader, String field, @Nullable String typed, Moments moments) {
        return reader.optional(
                field, typed, text -> moments.fromForm(LocalDateTime.parse(text.replace(' ', 'T'))), FORM);
    }
}
