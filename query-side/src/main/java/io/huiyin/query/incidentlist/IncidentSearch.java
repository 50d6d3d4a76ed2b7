package io.huiyin.query.incidentlist;

import io.huiyin.api.incidents.FindIncidents;
import io.huiyin.api.incidents.IncidentFilter;
import io.huiyin.api.incidents.IncidentSort;
import io.huiyin.query.incidentfile.IncidentState;
import io.huiyin.query.search.Criteria;
import io.huiyin.query.search.Fields;
import io.huiyin.query.search.Search;
import io.huiyin.query.search.TimeOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Searches for incidents. */
final class IncidentSearch {

    private IncidentSearch() {}

    /**
     * One search.
     *
     * @param now the instant by which overdue is judged
     */
    static Search<IncidentState> of(FindIncidents query, IncidentFilter filter, Instant now) {
        Criteria criteria = new Criteria()
                .only(Fields.OPEN, filter.open() ? Fields.YES : null)
                .only(Fields.LEVEL, filter.level())
                .only(Fields.UNIT, filter.unit())
                .saying(filter.text());
        if (filter.overdue()) {
            criteria.upTo(Fields.OVERDUE_FROM, now);
        } else if (filter.dueWithin() != null) {
            // Overdue begins a moment after an instant that still counts as kept.
            criteria.upTo(Fields.OVERDUE_FROM, now.plus(filter.dueWithin()).plusMillis(1));
        }
        return new Search<>(
                IndexedIncident.KIND, criteria, order(query.sort()), query.page() * query.size(), query.size());
    }

    private static @Nullable TimeOrder order(IncidentSort sort) {
        return switch (sort) {
            case DUE_FIRST -> new TimeOrder(Fields.DUE_ORDER, false);
            case NEWEST_FIRST -> new TimeOrder(Fields.RECEIVED_AT, true);
            case BEST_MATCH -> null;
        };
    }
}
