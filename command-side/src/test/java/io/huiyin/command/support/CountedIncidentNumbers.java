package io.huiyin.command.support;

import io.huiyin.api.incident.IncidentNumber;
import io.huiyin.command.incident.number.IncidentNumbers;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** Incident numbers from 1, whatever the month. */
public final class CountedIncidentNumbers implements IncidentNumbers {

    private long last;

    @Override
    public IncidentNumber next(Instant detectedAt) {
        last++;
        YearMonth month = YearMonth.from(detectedAt.atZone(ZoneId.of("Asia/Shanghai")));
        return IncidentNumber.of(month.getYear() % 100 * 100 + month.getMonthValue(), last);
    }
}
