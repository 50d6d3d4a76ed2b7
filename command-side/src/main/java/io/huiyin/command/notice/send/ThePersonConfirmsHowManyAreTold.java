package io.huiyin.command.notice.send;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import io.huiyin.command.notice.file.NoticeState;

/** A letter that has left cannot be called back, so whoever lets it go says to how many people it goes. */
record ThePersonConfirmsHowManyAreTold(NoticeState state) {

    void check(int confirmed, Findings findings) {
        if (state.people() == 0) {
            findings.add("file", RefusalCode.NO_RECIPIENTS);
        } else if (confirmed != state.people()) {
            findings.add("confirmedRecipients", RefusalCode.RECIPIENTS_DIFFER, confirmed, state.people());
        }
    }
}
