package io.huiyin.command.incident.number;

import io.huiyin.api.incident.IncidentNumber;
import io.huiyin.command.number.MonthlyCounter;
import io.huiyin.storage.KeptState;
import java.time.Instant;
import java.time.ZoneId;

/** Counts each month's incidents in the kept state. */
public final class KeptIncidentNumbers implements IncidentNumbers {

    private static final String COLLECTION = "incident-numbers";

    private final MonthlyCounter counter;

    /** @param zone the zone in which a month begins */
    public KeptIncidentNumbers(KeptState keptState, ZoneId zone) {
        this.counter = new MonthlyCounter(keptState, COLLECTION, zone);
    }

    @Override
    public IncidentNumber next(Instant detectedAt) {
        return counter.next(detectedAt, IncidentNumber::of);
    }
}
