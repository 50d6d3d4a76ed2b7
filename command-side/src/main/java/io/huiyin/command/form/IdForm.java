package io.huiyin.command.form;

import io.huiyin.api.refusal.RefusalCode;
import java.util.regex.Pattern;

/** What the id of something new must look like: it becomes the name of a stream for ever. */
public final class IdForm {

    private static final Pattern FORM = Pattern.compile("[a-z]+-[A-Za-z0-9._-]{1,80}");

    private IdForm() {}

    /** Notes an id that no stream should be called by. */
    public static void check(String field, String id, Findings findings) {
        if (!FORM.matcher(id).matches()) {
            findings.add(field, RefusalCode.MALFORMED, "A-Z a-z 0-9 . _ -");
        }
    }
}
