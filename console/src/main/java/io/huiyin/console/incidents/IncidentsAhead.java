package io.huiyin.console.incidents;

import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incidents.FindIncidents;
import io.huiyin.api.incidents.IncidentFilter;
import io.huiyin.api.incidents.IncidentPage;
import io.huiyin.api.incidents.IncidentSort;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.time.Moments;
import io.huiyin.console.time.TimeWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which incidents come next, for pages that are about more than incidents. */
@Component
public final class IncidentsAhead {

    private final TimeWords timeWords;
    private final Moments moments;

    IncidentsAhead(TimeWords timeWords, Moments moments) {
        this.timeWords = timeWords;
        this.moments = moments;
    }

    /** The first few by the strictest clock. */
    public List<IncidentRow> dueFirst(Desk desk, IncidentFilter filter, int atMost, Locale locale) {
        return desk
                .ask(new FindIncidents(filter, IncidentSort.DUE_FIRST, 0, atMost, null), IncidentPage.class)
                .incidents()
                .stream()
                .map(summary -> IncidentRow.of(summary, timeWords, moments, locale))
                .toList();
    }

    /** The strictest clock among incidents in the order of their clocks, and what this person can do about it. */
    public Optional<NextObligation> next(List<IncidentRow> dueFirst, Desk desk, SignedIn person) {
        return dueFirst.stream()
                .filter(row -> row.countdown() != null)
                .findFirst()
                .map(row -> new NextObligation(
                        row,
                        IncidentIds.find(desk, new IncidentId(row.id()), null)
                                .flatMap(file -> new IncidentMay(person, file).next())
                                .orElse(null)));
    }
}
