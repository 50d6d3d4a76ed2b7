package io.huiyin.command.incident.notice;

import io.huiyin.api.incident.NoticeMedium;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import org.jspecify.annotations.Nullable;

/** Whoever calls or writes knows how many people that reached; an announcement reaches whoever reads it. */
record OnlyAnnouncementsLeavePeopleUncounted(NoticeMedium medium) {

    void check(@Nullable Integer recipients, Findings findings) {
        if (recipients == null && medium != NoticeMedium.PUBLIC_ANNOUNCEMENT) {
            findings.add("recipients", RefusalCode.REQUIRED);
        }
        if (recipients != null && recipients < 1) {
            findings.add("recipients", RefusalCode.MALFORMED, "1, 2, 3, …");
        }
    }
}
