package io.huiyin.console.cases;

import io.huiyin.api.Permissions;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.cases.CaseSummary;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.complaint.AcknowledgeDispatch;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.complaint.RevealComplainant;
import io.huiyin.api.delivery.FindMessage;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.incidents.FindIncidents;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.trail.DownloadBundle;
import io.huiyin.api.trail.FindTrailEvent;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.console.access.SignedIn;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which buttons a person sees. Taken from what the commands themselves allow; the house decides again when one is
 * pressed.
 *
 * @param person who looks
 */
public record MayDo(SignedIn person) {

    static final List<CaseStatus> DISPATCHABLE = List.of(CaseStatus.REGISTERED, CaseStatus.DISPATCHED);
    static final List<CaseStatus> ANSWERABLE = List.of(CaseStatus.DISPATCHED);

    /** Whether case lists and case files are open to the person. */
    public boolean readCases() {
        return allowed(FindCases.class);
    }

    /** Whether incident lists and files are open to the person. */
    public boolean readIncidents() {
        return allowed(FindIncidents.class);
    }

    /** Whether the person logs new cases. */
    public boolean register() {
        return allowed(RegisterComplaint.class);
    }

    /** Whether the person may ever look at who complains. */
    public boolean reveal() {
        return allowed(RevealComplainant.class);
    }

    /** Whether the person raises an incident from a case they read. */
    public boolean raiseIncident() {
        return readCases() && allowed(RegisterIncident.class);
    }

    /** Whether the person may look up events in the ledger itself. */
    public boolean prove() {
        return allowed(FindTrailEvent.class);
    }

    /** Whether the person sees where messages stand. */
    public boolean readMessages() {
        return allowed(FindMessage.class);
    }

    /** Whether the person keeps the units. */
    public boolean establishUnits() {
        return allowed(EstablishUnit.class);
    }

    /** Whether the person may give this case to a unit now. */
    public boolean dispatch(CaseSummary summary) {
        return allowed(DispatchComplaint.class) && DISPATCHABLE.contains(summary.status());
    }

    /** Whether giving this case to its first unit is the person's next step. */
    boolean awaitsDispatch(CaseSummary summary) {
        return dispatch(summary) && summary.status() == CaseStatus.REGISTERED;
    }

    /** Whether the person may answer this case now. */
    public boolean reply(CaseSummary summary) {
        return allowed(ReplyToComplaint.class) && isOwn(summary) && ANSWERABLE.contains(summary.status());
    }

    /** Whether the person may take note of this case for the unit now. */
    boolean acknowledge(CaseSummary summary) {
        return allowed(AcknowledgeDispatch.class) && isOwn(summary) && ANSWERABLE.contains(summary.status());
    }

    /** Whether the person may enter a reply that was given earlier. */
    public boolean replyAfterTheFact() {
        return person.role() == Role.HOTLINE_SUPERVISOR;
    }

    /**
     * Keeps a form shut that the house would refuse in any case.
     *
     * @param command what the form asks for
     * @param needed the states in which it is possible
     * @throws RefusedException if the role, the unit or the state does not allow it
     */
    void refuseUnless(Class<?> command, CaseSummary summary, List<CaseStatus> needed) {
        person.refuseUnlessMay(command);
        if (!isOwn(summary)) {
            throw RefusedException.because(null, RefusalCode.NOT_YOUR_UNIT);
        }
        if (!needed.contains(summary.status())) {
            throw RefusedException.because(null, RefusalCode.WRONG_STATE, summary.status(), names(needed));
        }
    }

    private static String names(List<CaseStatus> states) {
        return states.stream().map(CaseStatus::name).collect(Collectors.joining(", "));
    }

    private boolean isOwn(CaseSummary summary) {
        return !person.role().isBoundToUnit()
                || (person.unit() != null && person.unit().equals(summary.unit()));
    }

    /** Whether the person may take bundles that prove a case or the ledger. */
    public boolean takeBundles() {
        return allowed(DownloadBundle.class);
    }

    private boolean allowed(Class<?> message) {
        return Permissions.mayUse(message, person.role());
    }
}
