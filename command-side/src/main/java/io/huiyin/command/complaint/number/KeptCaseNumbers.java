package io.huiyin.command.complaint.number;

import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.command.number.MonthlyCounter;
import io.huiyin.storage.KeptState;
import java.time.Instant;
import java.time.ZoneId;

/** Counts each month's cases in the kept state. */
public final class KeptCaseNumbers implements CaseNumbers {

    private static final String COLLECTION = "case-numbers";

    private final MonthlyCounter counter;

    /** @param zone the zone in which a month begins */
    public KeptCaseNumbers(KeptState keptState, ZoneId zone) {
        this.counter = new MonthlyCounter(keptState, COLLECTION, zone);
    }

    @Override
    public CaseNumber next(Instant receivedAt) {
        return counter.next(receivedAt, CaseNumber::of);
    }
}
