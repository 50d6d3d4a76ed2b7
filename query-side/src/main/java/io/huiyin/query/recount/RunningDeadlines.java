package io.huiyin.query.recount;

import io.huiyin.api.incident.IncidentNumber;
import io.huiyin.query.casefile.CaseState;
import io.huiyin.query.caselist.IndexedCase;
import io.huiyin.query.incidentfile.IncidentState;
import io.huiyin.query.incidentlist.IndexedIncident;
import io.huiyin.query.search.Criteria;
import io.huiyin.query.search.Fields;
import io.huiyin.query.search.SearchIndex;
import java.time.Instant;
import java.util.function.Consumer;

/** Every deadline that runs, complaints and incidents alike, from the search index. */
final class RunningDeadlines {

    private final SearchIndex index;

    RunningDeadlines(SearchIndex index) {
        this.index = index;
    }

    /**
     * Shows every running deadline, and perhaps some that are due before.
     *
     * @param dueFrom those due earlier are not asked for
     */
    void forEach(Instant dueFrom, Consumer<RunningDeadline> visitor) {
        Criteria due = new Criteria().from(Fields.WATCHED_UNTIL, dueFrom);
        index.visit(IndexedCase.KIND, due, state -> complaint(state, visitor));
        Criteria open = new Criteria().only(Fields.OPEN, Fields.YES);
        index.visit(IndexedIncident.KIND, open, state -> incident(state, visitor));
    }

    private static void complaint(CaseState state, Consumer<RunningDeadline> visitor) {
        state.running()
                .forEach(deadline -> visitor.accept(new RunningDeadline(
                        state.registered().complaintId().caseId(),
                        state.registered().number().value(),
                        deadline)));
    }

    private static void incident(IncidentState state, Consumer<RunningDeadline> visitor) {
        IncidentNumber number = state.registered().number();
        state.obligations().stream()
                .filter(owed -> owed.state().isOpen())
                .forEach(owed -> visitor.accept(new RunningDeadline(
                        state.registered().incidentId().caseId(),
                        number == null ? state.registered().incidentId().value() : number.value(),
                        owed.deadline())));
    }
}
