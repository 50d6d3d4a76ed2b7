package io.huiyin.command.form;

import io.huiyin.api.refusal.RefusalCode;
import org.jspecify.annotations.Nullable;

/** A version somebody saw counts the events before it, from 0. */
public final class VersionForm {

    private VersionForm() {}

    /** Notes a version nobody can have seen. */
    public static void check(@Nullable Long expectedVersion, Findings findings) {
        if (expectedVersion != null && expectedVersion < 0) {
            findings.add("expectedVersion", RefusalCode.MALFORMED, "0, 1, 2, …");
        }
    }
}
