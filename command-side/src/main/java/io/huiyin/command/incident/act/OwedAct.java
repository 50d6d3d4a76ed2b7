package io.huiyin.command.incident.act;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.deadline.Fulfilment;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.deadline.HowADeadlineEnds;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.GivenInstant;
import io.huiyin.command.incident.deadline.IncidentDeadlines;
import io.huiyin.command.incident.file.Asking;
import io.huiyin.command.incident.file.IncidentState;
import io.huiyin.command.incident.file.Obligation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act that ends every running obligation it fulfils, as somebody entered it.
 *
 * @param fulfils what it fulfils
 * @param field what the command calls the instant it was done
 * @param given that instant; null means now
 * @param evidence what proves it, if it is entered after the fact
 * @param lateReason why it comes after its due instant, if it does
 */
public record OwedAct(
        Fulfilment fulfils,
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
        new LateActsNeedAReason(owedIn(asking.state())).check(doneAt, lateReason, findings);
        return doneAt;
    }

    /** Whether it comes after the due instant of an obligation that it fulfils and that is running. */
    public boolean isLate(Instant doneAt, IncidentState state) {
        return owedIn(state).stream().anyMatch(owed -> !owed.deadline().isKeptBy(doneAt));
    }

    /** Adds the act and the end of every running obligation that it fulfils. */
    public void addTo(Facts facts, DomainEvent act, Instant doneAt, IncidentState state, IncidentDeadlines deadlines) {
        List<HowADeadlineEnds> endings = owedIn(state).stream()
                .map(owed -> new HowADeadlineEnds(
                        state.caseId(), owed.deadline(), owed.missed(), deadlines.climbsToWhenMissed(owed.deadline())))
                .toList();
        HowADeadlineEnds.addAll(endings, facts, act, doneAt);
    }

    private List<Obligation> owedIn(IncidentState state) {
        return state.obligations().runningFulfilledBy(fulfils);
    }
}
