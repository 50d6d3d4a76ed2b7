package io.huiyin.command.incident.deadline;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.command.deadline.HowADeadlineEnds;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.incident.file.IncidentState;
import java.time.Instant;
import java.util.List;

/** Obligations that begin; what was done of them before they began ends them at once. */
public record BeginningObligations(IncidentState incident, List<Deadline> deadlines, IncidentDeadlines rules) {

    public BeginningObligations {
        deadlines = List.copyOf(deadlines);
    }

    /** Adds each with what it means that it begins. */
    public void addTo(Facts facts) {
        deadlines.forEach(deadline -> add(deadline, facts));
    }

    private void add(Deadline deadline, Facts facts) {
        facts.and(new DeadlineSet(incident.caseId(), deadline));
        Instant doneAt = incident.obligations().doneAt(deadline);
        if (doneAt != null) {
            new HowADeadlineEnds(incident.caseId(), deadline, false, rules.climbsToWhenMissed(deadline))
                    .addTo(facts, doneAt);
        }
    }
}
