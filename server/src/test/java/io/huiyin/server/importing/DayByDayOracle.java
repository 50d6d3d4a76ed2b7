package io.huiyin.server.importing;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Counts working days one by one from tyme4j's table; knows nothing of the house's own calendar. Two make-up workdays of
 * 2013 that the table lacks are added from the text of the notice (国办发明电〔2012〕33号).
 */
final class DayByDayOracle {

    private static final Set<LocalDate> MISSED_BY_TYME = Set.of(LocalDate.of(2013, 4, 7), LocalDate.of(2013, 10, 12));

    // The table is searched by a pattern from its beginning; each day is looked up once.
    private final Map<LocalDate, Boolean> workdays = new HashMap<>();

    LocalDate lastDay(LocalDate receipt, int workdays) {
        LocalDate day = receipt;
        for (int counted = 0; counted < workdays; ) {
            day = day.plusDays(1);
            if (isWorkday(day)) {
                counted++;
            }
        }
        return day;
    }

    int workdaysAfterUpTo(LocalDate receipt, LocalDate reply) {
        int counted = 0;
        for (LocalDate day = receipt.plusDays(1); !day.isAfter(reply); day = day.plusDays(1)) {
            if (isWorkday(day)) {
                counted++;
            }
        }
        return counted;
    }

    private boolean isWorkday(LocalDate day) {
        return workdays.computeIfAbsent(day, DayByDayOracle::lookUp);
    }

    private static boolean lookUp(LocalDate day) {
        if (MISSED_BY_TYME.contains(day)) {
            return true;
        }
        LegalHoliday special = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        if (special != null) {
            return special.isWork();
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
