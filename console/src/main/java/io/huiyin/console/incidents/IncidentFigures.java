package io.huiyin.console.incidents;

import io.huiyin.api.incidents.FindIncidents;
import io.huiyin.api.incidents.IncidentFilter;
import io.huiyin.api.incidents.IncidentPage;
import io.huiyin.api.incidents.IncidentSort;
import io.huiyin.console.gateway.Desk;
import java.time.Duration;

/**
 * The figures above the security desk: of all the person may see, without the list's own filter.
 *
 * @param overdue with an obligation past its due instant
 * @param soon with an obligation due within four hours, and none past it
 * @param open not closed
 */
public record IncidentFigures(long overdue, long soon, long open) {

    /** How many hours ahead is soon. */
    static final int SOON_HOURS = 4;

    /** Asks for all of them. */
    public static IncidentFigures askedAt(Desk desk) {
        long overdue = total(desk, new IncidentFilter(null, true, null, null, true, null));
        long within = total(desk, new IncidentFilter(null, true, null, null, false, Duration.ofHours(SOON_HOURS)));
        return new IncidentFigures(overdue, Math.max(0, within - overdue), total(desk, IncidentFilter.OPEN));
    }

    private static long total(Desk desk, IncidentFilter filter) {
        return desk.ask(new FindIncidents(filter, IncidentSort.DUE_FIRST, 0, 1, null), IncidentPage.class)
                .total();
    }
}
