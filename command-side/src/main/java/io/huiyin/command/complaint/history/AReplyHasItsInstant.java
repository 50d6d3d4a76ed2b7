package io.huiyin.command.complaint.history;

import io.huiyin.api.complaint.RegisterHistoricalComplaint;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.complaint.reply.NoReplyBeforeTheReceipt;
import io.huiyin.command.form.Findings;
import java.time.Instant;

/** An old reply comes with the instant it was given, between the receipt and now; without a reply there is none. */
final class AReplyHasItsInstant {

    private AReplyHasItsInstant() {}

    static void check(RegisterHistoricalComplaint tidy, Instant receivedAt, Instant now, Findings findings) {
        if (tidy.reply() == null && tidy.repliedAt() == null) {
            return;
        }
        findings.require("reply", tidy.reply());
        findings.require("repliedAt", tidy.repliedAt());
        if (tidy.repliedAt() != null) {
            if (tidy.repliedAt().isAfter(now)) {
                findings.add("repliedAt", RefusalCode.IN_THE_FUTURE, tidy.repliedAt(), now);
            }
            new NoReplyBeforeTheReceipt(receivedAt).check(tidy.repliedAt(), findings);
        }
    }
}
