package io.huiyin.console.cases;

import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;

/** Reads the ids of cases out of addresses. */
public final class CaseIds {

    private CaseIds() {}

    /**
     * The id in an address.
     *
     * @throws RefusedException with {@link RefusalCode#UNKNOWN_COMPLAINT} if no case can have such an id
     */
    public static ComplaintId of(String text) {
        try {
            return new ComplaintId(text);
        } catch (IllegalArgumentException noId) {
            throw RefusedException.because(null, RefusalCode.UNKNOWN_COMPLAINT, "…");
        }
    }
}
