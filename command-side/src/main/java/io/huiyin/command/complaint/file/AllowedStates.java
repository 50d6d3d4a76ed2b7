package io.huiyin.command.complaint.file;

import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import java.util.List;
import java.util.stream.Collectors;

/** The states in which something is possible; in any other it is refused. */
public record AllowedStates(List<CaseStatus> states) {

    public AllowedStates {
        states = List.copyOf(states);
    }

    /** These and no others. */
    public static AllowedStates of(CaseStatus... states) {
        return new AllowedStates(List.of(states));
    }

    /**
     * Refuses any other state.
     *
     * @throws RefusedException with {@link RefusalCode#WRONG_STATE} naming this state and those allowed
     */
    public void require(CaseStatus status) {
        if (!states.contains(status)) {
            String allowed = states.stream().map(CaseStatus::name).collect(Collectors.joining(", "));
            throw RefusedException.because(null, RefusalCode.WRONG_STATE, status, allowed);
        }
    }
}
