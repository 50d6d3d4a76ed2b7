package io.huiyin.command.calendar;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;

/** What moves other people's deadlines takes two people. */
record ASecondPersonApproves(AccountId draftedBy) {

    void check(Envelope asker) {
        if (asker.actor().equals(draftedBy)) {
            throw RefusedException.because(null, RefusalCode.SECOND_PERSON_NEEDED);
        }
    }
}
