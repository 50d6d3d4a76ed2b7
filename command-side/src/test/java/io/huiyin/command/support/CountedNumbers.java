package io.huiyin.command.support;

import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.command.complaint.number.CaseNumbers;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** Numbers from 1, whatever the month. */
public final class CountedNumbers implements CaseNumbers {

    private long last;

    @Override
    public CaseNumber next(Instant receivedAt) {
        last++;
        YearMonth month = YearMonth.from(receivedAt.atZone(ZoneId.of("Asia/Shanghai")));
        return CaseNumber.of(month.getYear() % 100 * 100 + month.getMonthValue(), last);
    }

    /** How many were handed out. */
    public long handedOut() {
        return last;
    }
}
