package io.huiyin.command.incident.act;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.deadline.HowADeadlineEnds;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.GivenInstant;
import io.huiyin.command.incident.file.Asking;
import io.huiyin.command.incident.file.IncidentState;
import io.huiyin.command.incident.file.Obligation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act that ends an obligation if that is running, as somebody entered it.
 *
 * @param ends the obligation it ends
 * @param field what the command calls the instant it was done
 * @param given that instant; null means now
 * @param evidence what proves it, if it is entered after the fact
 * @param lateReason why it comes after its due instant, if it does
 */
public record OwedAct(
        DeadlineId ends,
        String field,
        @Nullable Instant given,
        @Nullable ClearText evidence,
        @Nullable ClearText lateReason) {

    /** When it counts as done; what is wrong with that goes to the findings. */
    public Instant doneAt(Asking asking, Instant now, Findings findings) {
        Instant doneAt = GivenInstant.orNow(field, given, now, findings);
        new NothingIsDoneBeforeTheIncident(asking.state().beganAt()).check(field, doneAt, findings);
        new ActsEnteredAfterTheFactNeedASupervisorAndEvidence(now)
                .check(field, doneAt, asking.asker().role(), evidence, findings);
        new LateActsNeedAReason(asking.state().obligations().running(ends)).check(doneAt, lateReason, findings);
        return doneAt;
    }

    /** Whether it comes after the due instant of its obligation, while that is running. */
    public boolean isLate(Instant doneAt, IncidentState state) {
        Obligation owed = state.obligations().running(ends);
        return owed != null && !owed.deadline().isKeptBy(doneAt);
    }

    /** Adds the act and, if its obligation is running, the end of that. */
    public void addTo(Facts facts, DomainEvent act, Instant doneAt, IncidentState state) {
        Obligation owed = state.obligations().running(ends);
        if (owed == null) {
            facts.and(act, doneAt);
        } else {
            new HowADeadlineEnds(state.caseId(), owed.deadline(), owed.missed()).addTo(facts, act, doneAt);
        }
    }
}
