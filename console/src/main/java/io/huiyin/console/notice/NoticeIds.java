package io.huiyin.console.notice;

import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;

/** Reads ids out of addresses. */
final class NoticeIds {

    private NoticeIds() {}

    /**
     * The notice in an address.
     *
     * @throws RefusedException with {@link RefusalCode#UNKNOWN_NOTICE} if no notice can have such an id
     */
    static NoticeCampaignId notice(String text) {
        try {
            return new NoticeCampaignId(text);
        } catch (IllegalArgumentException noId) {
            throw RefusedException.because(null, RefusalCode.UNKNOWN_NOTICE);
        }
    }

    /**
     * The incident in an address.
     *
     * @throws RefusedException with {@link RefusalCode#UNKNOWN_INCIDENT} if no incident can have such an id
     */
    static IncidentId incident(String text) {
        try {
            return new IncidentId(text);
        } catch (IllegalArgumentException noId) {
            throw RefusedException.because(null, RefusalCode.UNKNOWN_INCIDENT, "…");
        }
    }
}
