package io.huiyin.command.proposal;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;

/** What moves other people's deadlines, or wins time, takes two people. */
public record ASecondPersonApproves(AccountId proposedBy) {

    /**
     * Refuses whoever proposed it, whatever the role.
     *
     * @throws RefusedException with {@link RefusalCode#SECOND_PERSON_NEEDED}
     */
    public void check(Envelope asker) {
        if (asker.actor().equals(proposedBy)) {
            throw RefusedException.because(null, RefusalCode.SECOND_PERSON_NEEDED);
        }
    }
}
