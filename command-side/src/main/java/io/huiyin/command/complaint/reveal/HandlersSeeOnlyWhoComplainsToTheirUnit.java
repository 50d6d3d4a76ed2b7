package io.huiyin.command.complaint.reveal;

import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.complaint.file.CaseState;

/** A handler may learn who complains about a matter of the own unit, but never who gave a tip-off. */
record HandlersSeeOnlyWhoComplainsToTheirUnit(CaseState state) {

    void check(Envelope asker) {
        if (!asker.role().isBoundToUnit()) {
            return;
        }
        if (!state.isWith(asker.unit())) {
            throw RefusedException.because(null, RefusalCode.NOT_YOUR_UNIT);
        }
        if (state.matter().kind() == MatterKind.TIP_OFF) {
            throw RefusedException.because(null, RefusalCode.NOT_YOUR_ROLE, asker.role());
        }
    }
}
