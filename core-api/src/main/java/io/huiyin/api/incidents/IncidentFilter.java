package io.huiyin.api.incidents;

import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.unit.UnitId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents; everything left out means any.
 *
 * @param text words or an incident number, joined by AND; at most 200 characters
 * @param open only those that are not closed
 * @param level the level by the city's scale
 * @param unit whose incident it is
 * @param overdue only those with an obligation that runs past its due instant
 * @param dueWithin only those with an obligation that runs and is due within this time from now, or was due before
 */
public record IncidentFilter(
        @Nullable String text,
        boolean open,
        @Nullable IncidentLevel level,
        @Nullable UnitId unit,
        boolean overdue,
        @Nullable Duration dueWithin) {

    /** Every incident. */
    public static final IncidentFilter ANY = new IncidentFilter(null, false, null, null, false, null);

    /** Every incident that is not closed. */
    public static final IncidentFilter OPEN = new IncidentFilter(null, true, null, null, false, null);
}
