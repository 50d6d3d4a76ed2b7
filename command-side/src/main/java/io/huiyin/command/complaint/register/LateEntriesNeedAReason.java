package io.huiyin.command.complaint.register;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.form.Findings;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was received more than five minutes ago is entered late, and somebody has to say why. */
record LateEntriesNeedAReason(Instant now) {

    private static final Duration TIME_TO_TYPE = Duration.ofMinutes(5);

    void check(Instant receivedAt, @Nullable ClearText reason, Findings findings) {
        if (reason == null && receivedAt.isBefore(now.minus(TIME_TO_TYPE))) {
            findings.add("lateEntryReason", RefusalCode.LATE_ENTRY_NEEDS_REASON);
        }
    }
}
