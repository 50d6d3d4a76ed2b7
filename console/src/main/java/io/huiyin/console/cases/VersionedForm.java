package io.huiyin.console.cases;

import io.huiyin.api.complaint.ComplaintCommand;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.console.time.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A form about a case that may change while the form is open.
 *
 * @param <F> the form itself
 */
sealed interface VersionedForm<F extends VersionedForm<F>> permits DispatchForm, ReplyForm {

    /** The version the person had before them, as sent. */
    @Nullable
    String version();

    /** The same form, for somebody who has now seen what changed. */
    F atVersion(long current);

    /**
     * What it asks for.
     *
     * @throws io.huiyin.api.refusal.RefusedException naming every field that cannot be read
     */
    ComplaintCommand toCommand(ComplaintId complaintId, Moments moments);
}
