package io.huiyin.command.incident.file;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;

/** While a correction waits for a second person, the instants are not corrected another way, nor is the incident closed. */
public record NoCorrectionWaits(IncidentState state) {

    /**
     * Refuses while one waits.
     *
     * @throws RefusedException with {@link RefusalCode#CORRECTION_WAITS} naming it
     */
    public void check() {
        WaitingCorrection waiting = state.waitingCorrection();
        if (waiting != null) {
            throw RefusedException.because(
                    null, RefusalCode.CORRECTION_WAITS, waiting.event().correction());
        }
    }
}
