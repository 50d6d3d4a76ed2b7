package io.huiyin.deadlines;

import com.tyme.holiday.LegalHoliday;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A second opinion that shares nothing with the product: tyme4j's table, counted one day after the other. */
final class TymeOracle {

    static final int FIRST_YEAR = 2011;
    static final int LAST_YEAR = 2026;

    /** Make-up workdays by the notice of 2012-12-08 (国办发明电〔2012〕33号) that tyme4j 1.4.9 does not have. */
    static final Set<LocalDate> MISSED_BY_TYME = Set.of(LocalDate.of(2013, 4, 7), LocalDate.of(2013, 10, 12));

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private final Map<LocalDate, Boolean> known = new HashMap<>();

    /** What tyme4j itself says, errors included. */
    static boolean tymeSaysWorked(LocalDate day) {
        LegalHoliday listed = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return listed == null ? day.getDayOfWeek().getValue() <= 5 : listed.isWork();
    }

    boolean isWorked(LocalDate day) {
        return known.computeIfAbsent(day, it -> MISSED_BY_TYME.contains(it) || tymeSaysWorked(it));
    }

    LocalDate lastDay(Instant receipt, int workdays) {
        LocalDate day = receipt.atOffset(BEIJING).toLocalDate();
        int left = workdays;
        while (left > 0) {
            day = day.plusDays(1);
            left -= isWorked(day) ? 1 : 0;
        }
        return day;
    }

    Instant due(Instant receipt, int workdays) {
        return lastDay(receipt, workdays).plusDays(1).atTime(LocalTime.MIDNIGHT).toInstant(BEIJING);
    }
}
