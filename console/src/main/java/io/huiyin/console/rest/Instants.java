package io.huiyin.console.rest;

import io.huiyin.console.forms.FieldReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the instants clients send; a zone must be given, for a machine may stand anywhere. */
final class Instants {

    private static final String FORM = "2026-11-24T09:12:00+08:00";

    private Instants() {}

    static @Nullable Instant read(FieldReader reader, String field, @Nullable String given) {
        return reader.optional(field, given, text -> OffsetDateTime.parse(text).toInstant(), FORM);
    }
}
