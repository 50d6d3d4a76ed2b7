package io.huiyin.command.incident.handle;

import io.huiyin.api.incident.EndHandling;
import io.huiyin.api.incident.HandlingEnded;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.GivenInstant;
import io.huiyin.command.form.VersionForm;
import io.huiyin.command.incident.act.NothingIsDoneBeforeTheIncident;
import io.huiyin.command.incident.deadline.IncidentDeadlines;
import io.huiyin.command.incident.file.Asking;
import io.huiyin.command.incident.file.ClosedIncidentsStayAsTheyAre;
import io.huiyin.command.incident.file.IncidentDesk;
import java.time.Clock;
import java.time.Instant;

/** Where it is said that handling has ended. An earlier instant only shortens the clocks that start there. */
public final class HandlingDesk implements IncidentDesk<EndHandling> {

    private final Clock clock;
    private final IncidentDeadlines deadlines;

    public HandlingDesk(Clock clock, IncidentDeadlines deadlines) {
        this.clock = clock;
        this.deadlines = deadlines;
    }

    @Override
    public EndHandling tidy(EndHandling command, Findings findings) {
        VersionForm.check(command.expectedVersion(), findings);
        return command;
    }

    @Override
    public Facts decide(EndHandling tidy, Asking asking, Findings findings) {
        new ClosedIncidentsStayAsTheyAre(asking.state()).check();
        new HandlingEndsOnce(asking.state()).check();
        Instant now = clock.instant();
        Instant handledAt = GivenInstant.orNow("handledAt", tidy.handledAt(), now, findings);
        new NothingIsDoneBeforeTheIncident(asking.state().beganAt()).check("handledAt", handledAt, findings);
        findings.refuseIfAny();

        Facts facts =
                Facts.live(now, asking.digest()).and(new HandlingEnded(tidy.incidentId(), handledAt, now), handledAt);
        deadlines.beginningWith(asking.state().handledAt(handledAt)).addTo(facts);
        return facts;
    }
}
