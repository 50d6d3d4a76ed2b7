package io.huiyin.command.complaint.reply;

import io.huiyin.api.account.Role;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.form.Findings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whoever says that a reply left earlier than now may make a missed deadline look kept, if only by a minute; so it takes
 * a supervisor, and something that proves it.
 */
record RepliesEnteredAfterTheFactNeedASupervisorAndEvidence(Instant now) {

    void check(Instant repliedAt, Role role, @Nullable ClearText evidence, Findings findings) {
        if (!repliedAt.isBefore(now)) {
            return;
        }
        if (role != Role.HOTLINE_SUPERVISOR) {
            findings.add("repliedAt", RefusalCode.LATE_REPLY_NEEDS_SUPERVISOR);
        }
        if (evidence == null) {
            findings.add("lateEntryEvidence", RefusalCode.LATE_REPLY_NEEDS_EVIDENCE);
        }
    }
}
