package io.huiyin.query.calendar;

import io.huiyin.api.calendar.NextYear;
import io.huiyin.deadlines.WorkingCalendar;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Judges whether next year's table is missing. From 2019 to 2025 the notices came between 25 October and 8 December.
 */
record NextYearWatch(WorkingCalendar calendar) {

    private static final MonthDay EARLIEST_NOTICE = MonthDay.of(10, 25);
    private static final MonthDay LATEST_NOTICE = MonthDay.of(12, 8);

    NextYear at(LocalDate today) {
        int nextYear = today.getYear() + 1;
        return new NextYear(nextYear, standing(today, nextYear));
    }

    private NextYear.Standing standing(LocalDate today, int nextYear) {
        if (!calendar.isFinal(today.getYear())) {
            return NextYear.Standing.ALARMING;
        }
        MonthDay day = MonthDay.from(today);
        if (calendar.isFinal(nextYear) || day.isBefore(EARLIEST_NOTICE)) {
            return NextYear.Standing.FINE;
        }
        return day.isBefore(LATEST_NOTICE) ? NextYear.Standing.MISSING : NextYear.Standing.ALARMING;
    }
}
