package io.huiyin.console.incidents;

import io.huiyin.api.Permissions;
import io.huiyin.api.account.Role;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.api.incidents.IncidentStatus;
import io.huiyin.api.incidents.OwedObligation;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.access.SignedIn;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do about one incident now. Taken from what the commands themselves allow; the house decides again
 * when something is done.
 *
 * @param person who looks
 */
record IncidentMay(SignedIn person, IncidentFile file) {

    /** What the obligations ask for, each by the act that ends it. */
    private static final Map<ObligationKind, IncidentAct> ENDS = Map.of(
            ObligationKind.PLAN, IncidentAct.PLAN,
            ObligationKind.AUTHORITY_REPORT, IncidentAct.REPORT,
            ObligationKind.FOLLOW_UP_REPORT, IncidentAct.REPORT,
            ObligationKind.FINAL_REPORT, IncidentAct.REPORT,
            ObligationKind.NOTICE_TO_AFFECTED, IncidentAct.NOTICE);

    /** Whether the person registers incidents. */
    static boolean register(SignedIn person) {
        return Permissions.mayUse(RegisterIncident.class, person.role());
    }

    /** Every act that is possible now, in the order in which they usually come. */
    List<IncidentAct> acts() {
        return Arrays.stream(IncidentAct.values()).filter(this::may).toList();
    }

    /** Whether an act is possible now. */
    boolean may(IncidentAct act) {
        return Permissions.mayUse(act.command(), person.role()) && isPossible(act);
    }

    /** The one act that comes next; empty when nothing does, or it is somebody else's. */
    Optional<IncidentAct> next() {
        IncidentAct next = nextOfTheIncident();
        return next != null && may(next) ? Optional.of(next) : Optional.empty();
    }

    /** The act that ends an obligation, if the person may do it now. */
    Optional<IncidentAct> actFor(OwedObligation owed) {
        return Optional.ofNullable(ENDS.get(owed.deadline().obligation()))
                .filter(act -> owed.state().isOpen() && may(act));
    }

    /** The acts that come after their due instant now. */
    List<IncidentAct> lateAt(Instant now) {
        return file.obligations().stream()
                .filter(owed -> owed.state().isOpen() && !owed.deadline().isKeptBy(now))
                .flatMap(owed -> Optional.ofNullable(ENDS.get(owed.deadline().obligation())).stream())
                .toList();
    }

    /** Whether the person may enter what was done earlier. */
    boolean enterAfterTheFact() {
        return person.role() == Role.HOTLINE_SUPERVISOR;
    }

    /**
     * Keeps a form shut that the house would refuse in any case.
     *
     * @throws RefusedException if the role does not allow it, or the incident is closed
     */
    void refuseUnless(IncidentAct act) {
        person.refuseUnlessMay(act.command());
        if (isClosed() && !isPossible(act)) {
            throw RefusedException.because(null, RefusalCode.INCIDENT_CLOSED);
        }
    }

    private @Nullable IncidentAct nextOfTheIncident() {
        if (isClosed()) {
            return null;
        }
        if (file.summary().status() == IncidentStatus.UNGRADED) {
            return IncidentAct.GRADE;
        }
        return file.obligations().stream()
                .filter(owed -> owed.state().isOpen())
                .findFirst()
                .map(owed -> ENDS.get(owed.deadline().obligation()))
                .orElse(IncidentAct.CLOSE);
    }

    private boolean isPossible(IncidentAct act) {
        if (isClosed()) {
            return act == IncidentAct.ACKNOWLEDGE && lacksAcknowledgement();
        }
        return switch (act) {
            case GRADE, NOTICE, MEASURE, REPORT -> true;
            case PLAN -> file.plan() == null;
            case HANDLE -> file.summary().cityLevel() != null && file.handledAt() == null;
            case ACKNOWLEDGE -> lacksAcknowledgement();
            case CORRECT -> CorrectionView.waitingIn(file).isEmpty();
            case DECIDE_CORRECTION -> CorrectionView.waitingIn(file).isPresent();
            case WAIVE -> owesAnything();
            case CLOSE ->
                file.summary().cityLevel() != null
                        && !owesAnything()
                        && CorrectionView.waitingIn(file).isEmpty();
        };
    }

    private boolean isClosed() {
        return file.summary().status() == IncidentStatus.CLOSED;
    }

    private boolean owesAnything() {
        return file.obligations().stream().anyMatch(owed -> owed.state().isOpen());
    }

    private boolean lacksAcknowledgement() {
        return file.reports().stream().anyMatch(report -> report.acknowledgementNumber() == null);
    }
}
