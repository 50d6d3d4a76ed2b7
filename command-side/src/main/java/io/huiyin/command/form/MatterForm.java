package io.huiyin.command.form;

import io.huiyin.api.complaint.Matter;
import org.jspecify.annotations.Nullable;

/** Every case has a matter of some kind. */
public final class MatterForm {

    private MatterForm() {}

    /** Notes a missing matter, or one without a kind. */
    public static void check(@Nullable Matter matter, Findings findings) {
        if (matter == null) {
            findings.require("matter", matter);
        } else {
            findings.require("matter.kind", matter.kind());
        }
    }
}
