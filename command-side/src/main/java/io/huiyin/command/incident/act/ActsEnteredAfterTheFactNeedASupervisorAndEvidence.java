package io.huiyin.command.incident.act;

import io.huiyin.api.account.Role;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.form.Findings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whoever says that something owed was done earlier than now may make a missed deadline look kept; so it takes a
 * supervisor, and something that proves it. The house itself has what it did on record.
 */
record ActsEnteredAfterTheFactNeedASupervisorAndEvidence(Instant now) {

    void check(String field, Instant doneAt, Role role, @Nullable ClearText evidence, Findings findings) {
        if (!doneAt.isBefore(now)) {
            return;
        }
        if (role != Role.HOTLINE_SUPERVISOR && role != Role.SYSTEM) {
            findings.add(field, RefusalCode.LATE_ACT_NEEDS_SUPERVISOR);
        }
        if (evidence == null) {
            findings.add("lateEntryEvidence", RefusalCode.LATE_ACT_NEEDS_EVIDENCE);
        }
    }
}
