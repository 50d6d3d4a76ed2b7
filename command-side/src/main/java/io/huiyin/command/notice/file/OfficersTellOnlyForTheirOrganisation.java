package io.huiyin.command.notice.file;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.UnitId;

/**
 * A security officer tells people about the incidents of the own organisation; a supervisor about any.
 *
 * @param unitId whose incident it is
 */
public record OfficersTellOnlyForTheirOrganisation(UnitId unitId) {

    /**
     * Refuses officers of another organisation, and those of none.
     *
     * @throws RefusedException with {@link RefusalCode#NOT_YOUR_INCIDENT}
     */
    public void check(Envelope asker) {
        if (asker.role().isBoundToUnit() && !unitId.equals(asker.unit())) {
            throw RefusedException.because(null, RefusalCode.NOT_YOUR_INCIDENT);
        }
    }
}
