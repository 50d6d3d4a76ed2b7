package io.huiyin.command.incident.file;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;

/** A security officer acts on the incidents of the own organisation; a supervisor on any. */
public record OfficersActOnlyForTheirOrganisation(IncidentState state) {

    /**
     * Refuses officers of another organisation, and those of none.
     *
     * @throws RefusedException with {@link RefusalCode#NOT_YOUR_INCIDENT}
     */
    public void check(Envelope asker) {
        if (asker.role().isBoundToUnit() && !state.isOf(asker.unit())) {
            throw RefusedException.because(null, RefusalCode.NOT_YOUR_INCIDENT);
        }
    }
}
