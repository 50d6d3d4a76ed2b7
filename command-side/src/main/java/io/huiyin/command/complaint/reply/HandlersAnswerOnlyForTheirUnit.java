package io.huiyin.command.complaint.reply;

import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.complaint.file.CaseState;

/** A handler answers the cases of the own unit; a supervisor answers any. */
record HandlersAnswerOnlyForTheirUnit(CaseState state) {

    void check(Envelope asker) {
        if (asker.role() != Role.HOTLINE_SUPERVISOR && !state.isWith(asker.unit())) {
            throw RefusedException.because(null, RefusalCode.NOT_YOUR_UNIT);
        }
    }
}
