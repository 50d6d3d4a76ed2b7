package io.huiyin.command.complaint.reply;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import java.time.Instant;

/** Nobody answers before being asked. */
public record NoReplyBeforeTheReceipt(Instant receivedAt) {

    /** Notes a reply that lies before the receipt. */
    public void check(Instant repliedAt, Findings findings) {
        if (repliedAt.isBefore(receivedAt)) {
            findings.add("repliedAt", RefusalCode.REPLY_BEFORE_RECEIPT, repliedAt, receivedAt);
        }
    }
}
